import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './source-files.ts'

const pages = ['docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
)

it.each(pages)('%s names folders and files that exist', (page) => {
  const named = [
    ...readFileSync(join(root, page), 'utf8').matchAll(/`((?:electron|db|renderer|resources|test)\/[^`\s]*)`/g),
  ]
  const paths = named.map((match) => match[1]!).filter((path) => !/[<{*]|NNNN/.test(path))
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it('numbers its decisions one after the other', () => {
  const numbers = pages.filter((page) => page.startsWith('docs/decisions/')).map((page) => Number(page.slice(15, 19)))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})
