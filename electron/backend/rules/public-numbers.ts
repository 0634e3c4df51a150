/**
 * A public number from the centre's mask: `{year}` and `{number:3}`, the digits being the least width.
 * `2026/014` from `{year}/{number:3}`. Pure.
 */
export function publicNumber(mask: string, year: string, number: number): string {
  return mask
    .replaceAll('{year}', year)
    .replace(/\{number:(\d+)\}/g, (_, width: string) => String(number).padStart(Number(width), '0'))
}

/**
 * The sequence that numbers of a kind are counted on: where the year stands in the number each year begins at 1,
 * elsewhere the series goes on, or a number would be given twice.
 */
export function numberSequence(kind: 'trainee' | 'certificate' | 'enterprise', mask: string, year: string): string {
  return mask.includes('{year}') ? `${kind}:${year}` : kind
}
