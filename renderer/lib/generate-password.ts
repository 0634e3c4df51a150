const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'

/**
 * A password to dictate and to copy from paper: `bado-kire-mulo-tafi`, 70^8 of them (49 bits). No letter looks like
 * another one, none is shifted.
 */
export function generatePassword(): string {
  const random = crypto.getRandomValues(new Uint32Array(16))
  const letters = Array.from(random, (value, index) => {
    const alphabet = index % 2 === 0 ? consonants : vowels
    return alphabet[value % alphabet.length]!
  })
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-')
}
