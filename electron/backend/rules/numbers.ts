/**
 * A public number from its mask: `{year}` is the four digits of the year, `{number:3}` the rank in the series with at
 * least three digits. `P-{year}-{number:3}` gives `P-2026-007`.
 */
export function publicNumber(mask: string, year: string, rank: number): string {
  return mask
    .replaceAll('{year}', year)
    .replace(/\{number:(\d)\}/g, (_, digits: string) => String(rank).padStart(Number(digits), '0'))
}
