import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog.tsx'
import { Stack } from '../components/stack.tsx'
import styles from './help-dialog.module.css'
import type { NavigationEntry } from './navigation.ts'

interface HelpDialogProps {
  opened: boolean
  onClose: () => void
  entries: readonly NavigationEntry[]
}

/** F1: the keys, and the three things worth knowing. */
export function HelpDialog({ opened, onClose, entries }: HelpDialogProps) {
  const { t } = useTranslation()
  const ctrl = t('shell:keys.ctrl')
  const rows = [
    { keys: 'F1', effect: t('shell:help.f1') },
    { keys: `${ctrl} + K`, effect: t('shell:help.search') },
    { keys: `${ctrl} + F, F3`, effect: t('shell:help.find') },
    { keys: `${ctrl} + N`, effect: t('shell:help.new') },
    { keys: 'F2', effect: t('shell:help.edit') },
    { keys: `${ctrl} + S`, effect: t('shell:help.save') },
    { keys: `${ctrl} + P`, effect: t('shell:help.print') },
    { keys: `${ctrl} + L`, effect: t('shell:help.lock') },
    ...entries.map(({ label }, index) => ({
      keys: `${t('shell:keys.alt')} + ${index + 1}`,
      effect: t('shell:help.pages', { page: t(label) }),
    })),
    { keys: `${ctrl} + ${t('shell:keys.home')}, ${t('shell:keys.end')}`, effect: t('shell:help.rows') },
    { keys: t('shell:keys.escape'), effect: t('shell:help.escape') },
  ]
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell:help.title')}>
      <Stack>
        <p>{t('shell:help.intro')}</p>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('shell:help.shortcuts')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('shell:help.key')}</th>
              <th scope="col">{t('shell:help.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ keys, effect }) => (
              <tr key={keys}>
                <th scope="row">
                  <kbd className={styles.keys} dir="ltr">
                    {keys}
                  </kbd>
                </th>
                <td>{effect}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>{t('shell:help.tips')}</h3>
        <ul className={styles.tips}>
          <li>{t('shell:help.tipDraft')}</li>
          <li>{t('shell:help.tipLanguage')}</li>
          <li>{t('shell:help.tipSize')}</li>
        </ul>
      </Stack>
    </Dialog>
  )
}
