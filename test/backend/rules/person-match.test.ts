import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  birthsAgree,
  isLikelySamePerson,
  isSimilarName,
  namesAgree,
  type Person,
} from '../../../electron/backend/rules/person-match.ts'

/** Family and first name as two papers of one person may write them. */
const same: ReadonlyArray<readonly [string, string]> = [
  ['Aït Lahcen / Itto', 'Ait Lahcen / Itto'],
  ['AIT LAHCEN / ITTO', 'Aït-Lahcen / itto'],
  ['Aitlahcen / Itto', 'Ait Lahcen / Itto'],
  ['Ait Lahssen / Itto', 'Ait Lahcen / Itto'],
  ['El Idrissi / Mohamed', 'Idrissi / Mohamed'],
  ['El Idrissi / Mohamed', 'Elidrissi / Mohammed'],
  ['Al Idrissi / Med', 'El Idrissi / Mohamed'],
  ['Idrissi / Muhammad', 'Idrissi / Mohamed'],
  ['Alaoui / Youssef', 'El Alaoui / Youcef'],
  ['Naciri / Yousef', 'Ennaciri / Youssef'],
  ['Naciri / Youssef', 'En-Naciri / Yusef'],
  ['Rachidi / Khadija', 'Er-Rachidi / Khadidja'],
  ['Errachidi / Khadija', 'Rachidi / Khadija'],
  ['Chaoui / Aïcha', 'Ech-Chaoui / Aicha'],
  ['Chaoui / Aicha', 'Chaoui / Aisha'],
  ['Benali / Hassan', 'Ben Ali / Hassane'],
  ['Bouchaib / Rachid', 'Bou Chaïb / Rachid'],
  ['Bouchaib / Rachid', 'Bouchaib / Rachide'],
  ['Ouali / Fatima', 'Ouali / Fatma'],
  ['Ouali / Fatima Zahra', 'Ouali / Fatima-Zahra'],
  ['Ouali / Fatima Zahra', 'Ouali / Fatimazahra'],
  ['Ouali / Fatima Zahra', 'Ouali / Fatima Ezzahra'],
  ['Ouali / Fatima Zahra', 'Ouali / Fatima'],
  ['Ouali / Mohamed Amine', 'Ouali / Mohamed'],
  ['Ouali / Abdellah', 'Ouali / Abdallah'],
  ['Ouali / Abdelkader', 'Ouali / Abdel Kader'],
  ['Ouali / Abdelkader', 'Ouali / Abdelqader'],
  ['Ouali / Abderrahim', 'Ouali / Abderahim'],
  ['Ouali / Zineb', 'Ouali / Zainab'],
  ['Ouali / Zineb', 'Ouali / Zeineb'],
  ['Ouali / Yassine', 'Ouali / Yacine'],
  ['Ouali / Khalid', 'Ouali / Khaled'],
  ['Ouali / Brahim', 'Ouali / Ibrahim'],
  ['Ouali / El Houssaine', 'Ouali / Lahoucine'],
  ['Ouali / Lahcen', 'Ouali / El Hassan'],
  ['Ouali / Lahcen', 'Ouali / Lahsen'],
  ['Ouali / Omar', 'Ouali / Oumar'],
  ['Ouali / Nadia', 'Ouali / Nadya'],
  ['Ouali / Jamal', 'Ouali / Djamal'],
  ['Ouali / Karim', 'Ouali / Kareem'],
  ['Ouali / Hmad', 'Ouali / Ahmed'],
  ['Ouali / Daoud', 'Ouali / Dawud'],
  ['Ouali / Houda', 'Ouali / Huda'],
  ['Itto / Ait Lahcen', 'Ait Lahcen / Itto'],
  ['Mohamed / Idrissi', 'El Idrissi / Mohammed'],
  ['Mezguiti / Touda', 'Mezgiti / Touda'],
  ['Ouarzazi / Said', 'Warzazi / Saïd'],
  ['آيت لحسن / إيطو', 'أيت لحسن / ايطو'],
  ['آيت لحسن / إيطو', 'ايت الحسن / إيطو'],
  ['الإدريسي / محمد', 'ادريسي / محمد'],
  ['الإدريسي / مُحَمَّد', 'الادريسي / محمد'],
  ['بن علي / عبد الله', 'بنعلي / عبدالله'],
  ['ابن علي / حسن', 'بن علي / حسن'],
  ['الناصري / فاطمة', 'الناصري / فاطمه'],
  ['الناصري / فاطمة الزهراء', 'الناصري / فاطمة الزهرا'],
  ['مصطفى / العلوي', 'علوي / مصطفي'],
  ['الناصري / إبراهيم', 'الناصري / براهيم'],
  ['أمگون / موحى', 'أمكون / موحى'],
]

/** People who must not be taken for one another. */
const different: ReadonlyArray<readonly [string, string]> = [
  ['Ouali / Hassan', 'Ouali / Houssaine'],
  ['Ouali / Said', 'Ouali / Saad'],
  ['Ouali / Ahmed', 'Ouali / Hamid'],
  ['Ouali / Mohamed', 'Ouali / Mahmoud'],
  ['Ouali / Fatima', 'Ouali / Fadila'],
  ['Ouali / Omar', 'Ouali / Amar'],
  ['Ouali / Itto', 'Ouali / Touda'],
  ['Ouali / Itto', 'Alaoui / Itto'],
  ['Ouali / Abdelaziz', 'Ouali / Abdellah'],
  ['Ouali / Abdel', 'Ouali / Abdel Aziz'],
  ['Ouali / Mohamed Amine', 'Ouali / Mohamed Yassine'],
  ['Ait Lahcen / Itto', 'Ait Brahim / Itto'],
  ['Benali / Hassan', 'Bouali / Hassan'],
  ['Idrissi / Mohamed', 'Mohamed / Alaoui'],
  ['Naciri / Samir', 'Naciri / Nadir'],
  ['العلوي / حسن', 'العلوي / حسين'],
  ['العلوي / سعيد', 'العلوي / سعد'],
  ['العلوي / محمد', 'العلوي / محمود'],
  ['العلوي / فاطمة', 'الناصري / فاطمة'],
]

function person(text: string, rest: Partial<Person> = {}): Person {
  const [last = '', first = ''] = text.split(' / ')
  const isArabic = /\p{Script=Arabic}/u.test(text)
  return {
    lastName: isArabic ? '' : last,
    firstName: isArabic ? '' : first,
    lastNameAr: isArabic ? last : null,
    firstNameAr: isArabic ? first : null,
    sex: null,
    birthDate: null,
    birthYear: 2003,
    ...rest,
  }
}

describe('matching people', () => {
  it('is tried on at least sixty pairs', () => {
    expect(same.length + different.length).toBeGreaterThanOrEqual(60)
  })

  it.each(same)('takes %s for %s', (a, b) => {
    expect(isLikelySamePerson(person(a), person(b))).toBe(true)
  })

  it.each(different)('tells %s from %s', (a, b) => {
    expect(isLikelySamePerson(person(a), person(b))).toBe(false)
  })

  it('needs the same sex when both are known', () => {
    const itto = 'Ait Lahcen / Itto'
    expect(isLikelySamePerson(person(itto, { sex: 'F' }), person(itto, { sex: 'M' }))).toBe(false)
    expect(isLikelySamePerson(person(itto, { sex: 'F' }), person(itto, { sex: null }))).toBe(true)
  })

  it.each([
    ['2003-03-12', '2003-03-12', true],
    ['2003-03-12', '2003-12-03', true],
    ['2003-03-12', 2003, true],
    [2003, 2004, true],
    ['2003-01-01', '2004-06-02', true],
    ['2003-03-12', '2004-03-13', false],
    ['1998-03-12', '1989-03-12', true],
    ['1998-03-12', '1989-04-12', false],
    ['2003-03-12', 2005, false],
    [2003, 2005, false],
    ['2003-03-12', null, true],
  ] as const)('compares births %s and %s', (a, b, expected) => {
    const birth = (value: string | number | null) => ({
      birthDate: typeof value === 'string' ? value : null,
      birthYear: typeof value === 'number' ? value : null,
    })
    expect(birthsAgree(birth(a), birth(b))).toBe(expected)
    expect(birthsAgree(birth(b), birth(a))).toBe(expected)
  })

  it('is like nothing when nothing is typed', () => {
    expect(isSimilarName('', '')).toBe(false)
    expect(isSimilarName('  - ', 'Itto')).toBe(false)
  })
})

describe('any two names', () => {
  const name = fc.oneof(
    fc.stringMatching(/^[A-Za-zéèïç' -]{1,24}$/),
    fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئء ]{1,16}$/),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const named = fc.record({
    lastName: name,
    firstName: name,
    lastNameAr: fc.option(name),
    firstNameAr: fc.option(name),
  })

  it('agree in both directions or in none', () => {
    fc.assert(fc.property(named, named, (a, b) => namesAgree(a, b) === namesAgree(b, a)))
  })

  it('agree with themselves, whatever the case and the accents, once they hold a letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèï]{2,12}$/), fc.stringMatching(/^[a-z]{2,12}$/), (lastName, firstName) => {
        const a = { lastName, firstName, lastNameAr: null, firstNameAr: null }
        const b = { ...a, lastName: lastName.toUpperCase().normalize('NFD') }
        return namesAgree(a, b)
      }),
    )
  })

  it('agree with their swapped form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.stringMatching(/^[a-z]{2,12}$/), (lastName, firstName) => {
        const a = { lastName, firstName, lastNameAr: null, firstNameAr: null }
        return namesAgree(a, { ...a, lastName: firstName, firstName: lastName })
      }),
    )
  })
})
