/**
 * A public number from the centre's mask: `{year}` and `{number:3}`, the digits being the least width.
 * `2026/014` from `{year}/{number:3}`. Pure.
 */
export function publicNumber(mask: string, year: string, number: number): string {
  return mask
    .replaceAll('{year}', year)
    .replace(/\{number:(\d+)\}/g, (_, width: string) => String(number).padStart(Number(width), '0'))
}
