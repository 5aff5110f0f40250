import { CAUTION_SHAPE, DANGER_SHAPE } from '../ui/shapes';

/** The sign of a level, its two parts in the colours `--body` and `--mark`. `label`: what it says to who can't see it. */
export function warningSign(level: 'danger' | 'caution', label?: string): SVGElement {
  const { body, mark } = level === 'danger' ? DANGER_SHAPE : CAUTION_SHAPE;
  const said: Record<string, string> =
    label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  const svg = svgElement('svg', { viewBox: '0 0 16 16', ...said });
  svg.append(
    svgElement('path', { d: body, fill: 'var(--body)' }),
    svgElement('path', { d: mark ?? '', fill: 'var(--mark)' }),
  );
  return svg;
}

function svgElement(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
