import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { DateField, Select, TextArea, TextField } from '../../ui/field';
import { RadioGroup } from '../../ui/radio-group';
import { useText } from '../../ui/text-context';
import { galleryWords } from './words';

const nothing = () => undefined;

export function Buttons() {
  const words = galleryWords(useText().locale);
  return (
    <>
      {[false, true].map((small) => (
        <div key={String(small)} class="row">
          <Button kind="primary" small={small} onClick={nothing}>
            {words.button}
          </Button>
          <Button small={small} onClick={nothing}>
            {words.button}
          </Button>
          <Button kind="primary" small={small} busy>
            {words.busy}
          </Button>
          <Button small={small} busy>
            {words.busy}
          </Button>
        </div>
      ))}
      <CopyButton text="K7QF-9D2M-4T0X-RB3W" />
    </>
  );
}

export function Fields() {
  const words = galleryWords(useText().locale);
  const [choice, setChoice] = useState<'a' | 'b'>('a');
  const { label, hint, problem, filled } = words;
  const common = { label, onChange: nothing };
  const choices = [{ value: 'a', label: words.choice }];
  return (
    <>
      <TextField {...common} name="empty" value="" />
      <TextField {...common} name="hinted" value={filled} hint={hint} optional />
      <TextField {...common} name="wrong" value={filled} hint={hint} problem={problem} />
      <TextField {...common} name="secret" type="password" value={filled} />
      <TextArea {...common} name="long" value={filled} maxLength={500} problem={problem} />
      <Select {...common} name="unchosen" value="" choices={choices} problem={problem} />
      <Select {...common} name="chosen" value="a" choices={choices} />
      <DateField {...common} name="day" value="2026-03-20" optional />
      <RadioGroup
        legend={label}
        value={choice}
        onChange={setChoice}
        choices={(['a', 'b'] as const).map((value) => ({ value, label: `${words.choice} ${value.toUpperCase()}` }))}
      />
      <label class="tick">
        <input type="checkbox" checked={choice === 'a'} onChange={nothing} />
        {words.choice}
      </label>
    </>
  );
}
