import type { Reader, Writer } from '../reader.ts'

export async function findDraft(db: Reader, userId: number, form: string) {
  const row = await db
    .selectFrom('draft')
    .select(['form', 'content', 'savedAt'])
    .where('userId', '=', userId)
    .where('form', '=', form)
    .executeTakeFirst()
  return row ? { ...row, content: JSON.parse(row.content) as Record<string, never> } : null
}

export async function listDrafts(db: Reader, userId: number) {
  const rows = await db
    .selectFrom('draft')
    .select(['form', 'content', 'savedAt'])
    .where('userId', '=', userId)
    .orderBy('savedAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as Record<string, unknown> }))
}

export async function saveDraft(db: Writer, userId: number, form: string, content: unknown, savedAt: string) {
  const values = { userId, form, content: JSON.stringify(content), savedAt }
  await db
    .insertInto('draft')
    .values(values)
    .onConflict((conflict) => conflict.columns(['userId', 'form']).doUpdateSet({ content: values.content, savedAt }))
    .execute()
}

export async function deleteDraft(db: Writer, userId: number, form: string): Promise<void> {
  await db.deleteFrom('draft').where('userId', '=', userId).where('form', '=', form).execute()
}
