/**
 * The six colours of a workshop. Each goes with the tone of the same family in the timetable, whose contrasts are
 * tested; a colour from elsewhere falls on one of them, always the same.
 */
export const workshopColours = [
  { key: 'blue', colour: '#2560b8' },
  { key: 'brown', colour: '#a85b00' },
  { key: 'green', colour: '#0b7a5c' },
  { key: 'purple', colour: '#85309f' },
  { key: 'red', colour: '#a61e4d' },
  { key: 'grey', colour: '#5b6472' },
] as const

export type Tone = 1 | 2 | 3 | 4 | 5 | 6

export function toneOf(colour: string): Tone {
  const known = workshopColours.findIndex((one) => one.colour === colour)
  return ((known < 0 ? Number.parseInt(colour.slice(1), 16) % 6 : known) + 1) as Tone
}
