/** The fingerprint of a key, 64 hexadecimal digits, in groups of four that two people can read to each other. */
export function Fingerprint({ hex }: { hex: string }) {
  return (
    <code class="fingerprint" dir="ltr">
      {(hex.match(/.{1,4}/g) ?? []).map((group, index) => (
        <span key={index}>{group} </span>
      ))}
    </code>
  );
}
