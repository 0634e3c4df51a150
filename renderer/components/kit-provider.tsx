import { DirectionContext, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useContext, useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../electron/shared/i18n/languages.ts'
import { TextSizeContext } from './text-size.ts'
import { createWarchaTheme } from './theme.ts'
import { useLanguage } from './use-language.ts'

interface KitProviderProps {
  nonce?: string
  env?: 'default' | 'test'
  children: ReactNode
}

/** The part of AppProvider that must be drawn inside the translations: it follows the language. */
export function KitProvider({ nonce, env, children }: KitProviderProps) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const textSize = useContext(TextSizeContext)
  const direction = directionOf[language]
  const theme = useMemo(() => createWarchaTheme({ close: t('action.close') }), [t])
  const directionValue = useMemo(
    () => ({ dir: direction, toggleDirection: () => {}, setDirection: () => {} }),
    [direction],
  )

  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dir = direction
    root.dataset.textSize = String(textSize)
  }, [language, direction, textSize])

  return (
    <DirectionContext value={directionValue}>
      <MantineProvider theme={theme} forceColorScheme="light" env={env} getStyleNonce={nonce ? () => nonce : undefined}>
        {children}
        {/* Under the entries of the navigation: beside the page, they cover neither notes nor the bar of a move. */}
        <Notifications
          position={direction === 'rtl' ? 'bottom-right' : 'bottom-left'}
          containerWidth="15rem"
          limit={3}
          autoClose={6000}
        />
      </MantineProvider>
    </DirectionContext>
  )
}
