/** Text on ground by meaning, in light and dark; 7:1 or more each. `tokens.css` holds the same for pages, tests compare them. */
export const PALETTE = {
  danger: { light: ['#9B1C1C', '#FDECEC'], dark: ['#FFB4AB', '#3B1212'] },
  caution: { light: ['#724500', '#FFF4DC'], dark: ['#FFD48A', '#33240A'] },
  unknown: { light: ['#47525D', '#F3F5F7'], dark: ['#B7C1CB', '#1D2329'] },
  good: { light: ['#195B37', '#E8F5EC'], dark: ['#9FDBB5', '#10291B'] },
} as const satisfies Record<string, Record<'light' | 'dark', readonly [text: string, ground: string]>>;
