import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/icon-button.tsx'

interface MoveButtonsProps {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
}

/** One place up or down in the order that the centre teaches. */
export function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  const { t } = useTranslation()
  return (
    <>
      <IconButton
        label={t('workshops:module.up', { name })}
        icon={<IconArrowUp aria-hidden size="1.125rem" />}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        label={t('workshops:module.down', { name })}
        icon={<IconArrowDown aria-hidden size="1.125rem" />}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
    </>
  )
}
