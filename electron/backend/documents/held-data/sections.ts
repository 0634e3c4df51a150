import { wgQuestions } from '../../../shared/contract/trainee-file.ts'
import { localDay } from '../../../shared/dates.ts'
import { formatAmount, formatDay, formatHours, formatList, formatPhone } from '../../../shared/i18n/format.ts'
import { isolate, isolateLtr } from '../../../shared/i18n/isolate.ts'
import type { Language } from '../../../shared/i18n/languages.ts'
import { personName } from '../../../shared/i18n/person-name.ts'
import { type Translate, translatorFor } from '../../../shared/i18n/translator.ts'
import type { Attempt, HeldData } from './model.ts'

/** What is held about a person in the words of one language, before it becomes a page. */
export interface HeldSection {
  readonly title: string
  /** Label and value, or rows under a head. */
  readonly head?: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

/** Everything that is held, in the order in which it was asked. Empty parts are kept: nothing held is an answer too. */
export function heldSections(held: HeldData, language: Language): HeldSection[] {
  const say = wordsOf(language)
  return [
    identity(held, say),
    contact(held, say),
    situation(held, say),
    disability(held, say),
    consents(held, say),
    placements(held, say),
    attendance(held, say),
    explainedMarks(held, say),
    assessments(held.assessments, say),
    certificates(held, say),
    ...enterprises(held, say),
    authors(held, say),
  ]
}

interface Say {
  readonly t: Translate
  readonly language: Language
  day(iso: string | null): string
  instant(iso: string): string
  text(value: string | number | null | undefined): string
  code(value: string | null): string
  label(names: { nameFr: string | null; nameAr: string | null }): string
}

function wordsOf(language: Language): Say {
  const day = (iso: string | null) => (iso ? isolateLtr(formatDay(iso)) : '')
  return {
    t: translatorFor(language),
    language,
    day,
    instant: (iso) => day(localDay(new Date(iso))),
    text: (value) => (value === null || value === undefined || value === '' ? '' : isolate(String(value))),
    code: (value) => (value ? isolateLtr(value) : ''),
    label: ({ nameFr, nameAr }) => isolate((language === 'ar' ? (nameAr ?? nameFr) : nameFr) ?? ''),
  }
}

function identity(
  { file, fileNumber, registeredOn, hasPhoto }: HeldData,
  { t, language, day, text, code }: Say,
): HeldSection {
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(file.nationality)
  return {
    title: t('trainees:form.identity'),
    rows: [
      [t('trainees:column.fileNumber'), code(fileNumber)],
      [t('personalData:sheet.registeredOn'), day(registeredOn)],
      [t('trainees:field.lastName'), text(file.lastName)],
      [t('trainees:field.firstName'), text(file.firstName)],
      [t('trainees:field.lastNameAr'), text(file.lastNameAr)],
      [t('trainees:field.firstNameAr'), text(file.firstNameAr)],
      [t('trainees:field.sex'), t(`common:sex.${file.sex}`)],
      [t('trainees:field.birthDate'), file.birthDate ? day(file.birthDate) : String(file.birthYear)],
      [t('trainees:field.birthPlace'), text(file.birthPlace)],
      [t('trainees:field.nationality'), country ?? file.nationality],
      [t('trainees:field.legalStatus'), t(`trainees:legalStatus.${file.legalStatus}`)],
      [t('trainees:field.documentType'), file.documentType ? t(`trainees:documentType.${file.documentType}`) : ''],
      [t('trainees:field.documentNumber'), code(file.documentNumber)],
      [t('trainees:field.documentExpiresOn'), day(file.documentExpiresOn)],
      [t('trainees:field.targetGroup'), t(`trainees:targetGroup.${file.targetGroup}`)],
      [t('personalData:sheet.photo'), hasPhoto ? t('common:action.yes') : t('common:action.no')],
      [
        t('trainees:field.signsByFingerprint'),
        file.signsByFingerprint ? t('common:action.yes') : t('common:action.no'),
      ],
    ],
  }
}

function contact({ file, commune }: HeldData, { t, text, code, label }: Say): HeldSection {
  const emergency = [file.emergencyName, file.emergencyRelation].filter((part) => part !== null).join(' – ')
  return {
    title: t('trainees:form.contact'),
    rows: [
      [t('trainees:field.commune'), commune ? label(commune) : code(file.communeCode)],
      [t('trainees:field.locality'), text(file.locality)],
      [t('trainees:field.address'), text(file.address)],
      [t('trainees:field.milieu'), file.milieu ? t(`common:milieu.${file.milieu}`) : ''],
      ...file.phones.map(({ number, owner }, index) => [
        t('trainees:field.phone', { number: index + 1 }),
        `${code(formatPhone(number))}${owner ? ` (${isolate(owner)})` : ''}`,
      ]),
      [t('trainees:field.email'), code(file.email)],
      [t('trainees:page.emergency'), text(emergency)],
      [t('trainees:field.emergencyPhone'), file.emergencyPhone ? code(formatPhone(file.emergencyPhone)) : ''],
    ],
  }
}

function situation({ file, notDuplicateReason }: HeldData, { t, language, text }: Say): HeldSection {
  return {
    title: t('trainees:form.situation'),
    rows: [
      [t('trainees:field.maritalStatus'), file.maritalStatus ? t(`trainees:maritalStatus.${file.maritalStatus}`) : ''],
      [t('trainees:field.dependants'), text(file.dependants)],
      [t('trainees:field.schooling'), file.schooling ? t(`trainees:schooling.${file.schooling}`) : ''],
      [t('trainees:field.situation'), file.situation ? t(`trainees:situation.${file.situation}`) : ''],
      [
        t('trainees:field.baselineIncome'),
        file.baselineIncome === null ? '' : formatAmount(file.baselineIncome, language),
      ],
      [t('trainees:field.referredBy'), text(file.referredBy)],
      [t('trainees:field.motivation'), text(file.motivation)],
      [t('trainees:field.note'), text(file.note)],
      [t('trainees:duplicate.reason'), text(notDuplicateReason)],
    ],
  }
}

function disability({ file }: HeldData, { t, language, code }: Say): HeldSection {
  const types = file.disabilityTypes.map(({ type }) => t(`trainees:disabilityType.${type}`))
  const needs = file.accommodations.map(({ need, detail }) =>
    detail ? `${t(`trainees:accommodation.${need}`)} (${isolate(detail)})` : t(`trainees:accommodation.${need}`),
  )
  return {
    title: t('trainees:form.disability'),
    rows: [
      ...wgQuestions.map((question) => {
        const answer = file[question]
        return [t(`trainees:wg.question.${question}`), answer === null ? '' : t(`trainees:wg.answer.${answer}`)]
      }),
      [t('trainees:field.wgRespondent'), file.wgRespondent ? t(`trainees:wg.respondent.${file.wgRespondent}`) : ''],
      [t('trainees:field.disabilityTypes'), formatList(types, language)],
      [
        t('trainees:field.disabilityCard'),
        file.disabilityCard ? t(`trainees:disabilityCard.${file.disabilityCard}`) : '',
      ],
      [t('trainees:field.disabilityCardNumber'), code(file.disabilityCardNumber)],
      [t('trainees:form.accommodations'), formatList(needs, language)],
    ],
  }
}

function consents({ file }: HeldData, { t, day }: Say): HeldSection {
  return {
    title: t('trainees:form.consent'),
    head: [
      t('personalData:sheet.purpose'),
      t('personalData:sheet.answer'),
      t('trainees:field.consentMeans'),
      t('trainees:field.consentLanguage'),
      t('trainees:field.consentDay'),
    ],
    rows: file.consents.map(({ purpose, answer, means, language, givenOn }) => [
      t(`trainees:consentPurpose.${purpose}`),
      t(`trainees:consentAnswer.${answer}`),
      t(`trainees:consentMeans.${means}`),
      t(`trainees:consentLanguage.${language}`),
      day(givenOn),
    ]),
  }
}

function placements({ placements }: HeldData, { t, day, instant, text, code, label }: Say): HeldSection {
  return {
    title: t('personalData:sheet.placements'),
    head: [
      t('trainees:column.cohort'),
      t('trainees:column.state'),
      t('personalData:sheet.since'),
      t('enrolments:field.reason'),
      t('personalData:sheet.writtenBy'),
    ],
    rows: placements.flatMap((placement) => [
      ...placement.history.map(({ state, since, reason, recordedAt, recordedBy }) => [
        `${code(placement.cohortCode)} – ${label({ nameFr: placement.programmeFr, nameAr: placement.programmeAr })}`,
        t(`enrolments:state.${state}`),
        day(since),
        text(reason),
        `${isolate(recordedBy)}, ${instant(recordedAt)}`,
      ]),
      ...[placement.overCapacityReason, placement.ageExceptionReason]
        .filter((reason) => reason !== null)
        .map((reason) => [
          code(placement.cohortCode),
          t('personalData:sheet.exception'),
          day(placement.startsOn),
          text(reason),
          '',
        ]),
    ]),
  }
}

function attendance({ placements, hours }: HeldData, { t, language, code }: Say): HeldSection {
  return {
    title: t('personalData:sheet.attendance'),
    head: [
      t('trainees:column.cohort'),
      t('personalData:sheet.given'),
      t('personalData:sheet.followed'),
      t('personalData:sheet.absences'),
      t('personalData:sheet.excused'),
      t('personalData:sheet.late'),
    ],
    rows: placements.flatMap(({ id, cohortCode }) => {
      const counted = hours.get(id)
      if (!counted) return []
      const minutes = [counted.givenMinutes, counted.presentMinutes].map((value) => formatHours(value, language))
      return [[code(cohortCode), ...minutes, ...[counted.absent, counted.excused, counted.late].map(String)]]
    }),
  }
}

function explainedMarks({ marks }: HeldData, { t, day, text, code }: Say): HeldSection {
  return {
    title: t('personalData:sheet.marks'),
    head: [
      t('personalData:sheet.on'),
      t('attendance:justification'),
      t('attendance:note'),
      t('personalData:sheet.writtenBy'),
    ],
    rows: marks.map(({ heldOn, startsAt, justification, note, markedBy }) => [
      `${day(heldOn)} ${code(startsAt)}`,
      justification ? t(`attendance:justifications.${justification}`) : '',
      text(note),
      isolate(markedBy),
    ]),
  }
}

function assessments(attempts: readonly Attempt[], { t, day, text, label }: Say): HeldSection {
  return {
    title: t('assessments:title'),
    head: [
      t('personalData:sheet.on'),
      t('personalData:sheet.competence'),
      t('personalData:sheet.result'),
      t('assessments:note'),
      t('personalData:sheet.writtenBy'),
    ],
    rows: attempts.map((attempt) => [
      day(attempt.assessedOn),
      label(attempt),
      t(`assessments:result.${attempt.result}`),
      text(attempt.note),
      isolate(attempt.recordedBy),
    ]),
  }
}

function certificates({ certificates }: HeldData, { t, day, instant, text, code, label }: Say): HeldSection {
  return {
    title: t('certificates:title'),
    head: [
      t('certificates:document.registerNumber'),
      t('certificates:document.registerDay'),
      t('certificates:document.registerProgramme'),
      t('certificates:issuedBy'),
      t('personalData:sheet.remark'),
    ],
    rows: certificates.map(({ number, issuedOn, programme, issuedBy, exceptionReason, cancelledAt, cancelReason }) => [
      code(number),
      day(issuedOn),
      label(programme),
      isolate(issuedBy),
      cancelledAt
        ? `${t('certificates:cancelled')} ${instant(cancelledAt)} – ${text(cancelReason)}`
        : text(exceptionReason),
    ]),
  }
}

function enterprises({ enterprises, traineeId }: HeldData, say: Say): HeldSection[] {
  const { t, language, day, text, code } = say
  return enterprises.flatMap(({ details, visits }) => {
    const title = `${t('personalData:sheet.enterprise')} ${code(details.number)} – ${isolate(details.name)}`
    return [
      {
        title,
        rows: [
          ...details.founders
            .filter((founder) => founder.traineeId === traineeId)
            .map(({ role, since, until }) => [
              t(`enterprises:role.${role}`),
              [day(since), day(until)].filter(Boolean).join(' → '),
            ]),
          [
            t('enterprises:page.founders'),
            formatList(
              details.founders.map((founder) => isolate(personName(founder, language))),
              language,
            ),
          ],
          [t('enterprises:field.activity'), text(details.activity)],
          [t('enterprises:field.legalForm'), t(`enterprises:legalForm.${details.legalForm}`)],
          [t('enterprises:field.registrationNumber'), code(details.registrationNumber)],
          [t('enterprises:field.ice'), code(details.ice)],
          [t('enterprises:field.phone'), details.phone ? code(formatPhone(details.phone)) : ''],
          [t('enterprises:field.startedOn'), day(details.startedOn)],
          [t('enterprises:field.note'), text(details.note)],
          ...details.funding.map(({ kind, granted, grantedOn, paid, note }) => [
            `${t('enterprises:page.funding')} – ${t(`enterprises:fundingKind.${kind}`)}`,
            `${granted === null ? '' : formatAmount(granted, language)} ${day(grantedOn)} · ${formatAmount(paid, language)} ${text(note)}`,
          ]),
        ],
      },
      {
        title: `${t('enterprises:page.stages')} – ${code(details.number)}`,
        head: [
          t('enterprises:field.stage'),
          t('enterprises:field.since'),
          t('enterprises:field.stageNote'),
          t('personalData:sheet.writtenBy'),
        ],
        rows: details.stages.map(({ stage, since, note, recordedBy }) => [
          t(`enterprises:stage.${stage}`),
          day(since),
          text(note),
          isolate(recordedBy),
        ]),
      },
      {
        title: `${t('enterprises:page.visits')} – ${code(details.number)}`,
        head: [
          t('followUp:field.doneOn'),
          t('followUp:column.status'),
          t('followUp:field.income'),
          t('followUp:field.difficulties'),
          t('followUp:field.advice'),
          t('personalData:sheet.writtenBy'),
        ],
        rows: visits
          .filter(({ doneOn }) => doneOn !== null)
          .map(({ doneOn, status, income, difficulties, advice, nextStep, visitorName }) => [
            day(doneOn),
            status ? t(`followUp:status.${status}`) : '',
            income === null ? '' : formatAmount(income, language),
            formatList(
              (JSON.parse(difficulties) as 'market'[]).map((one) => t(`followUp:difficulty.${one}`)),
              language,
            ),
            [advice, nextStep]
              .filter((part) => part !== null)
              .map(isolate)
              .join(' '),
            text(visitorName),
          ]),
      },
    ]
  })
}

function authors({ authors }: HeldData, { t, instant }: Say): HeldSection {
  return {
    title: t('personalData:sheet.authors'),
    rows: [
      [t('personalData:sheet.opened'), `${instant(authors.createdAt)}, ${isolate(authors.createdBy)}`],
      [t('personalData:sheet.changed'), `${instant(authors.updatedAt)}, ${isolate(authors.updatedBy)}`],
    ],
  }
}
