import { deleteDraft, findDraft, listDrafts, saveDraft } from '../../../db/queries/drafts.ts'
import type { drafts as contract } from '../../shared/contract/drafts.ts'
import type { Handlers } from '../context.ts'
import { mayResume, subjectOf } from '../rules/drafts.ts'

export const drafts: Handlers<typeof contract> = {
  async of(context, { form }) {
    return mayResume(form, context.user.role) ? findDraft(context.db, context.user.id, form) : null
  },
  async list(context) {
    const drafts = await listDrafts(context.db, context.user.id)
    const resumable = drafts.filter(({ form }) => mayResume(form, context.user.role))
    return resumable.map(({ content, ...draft }) => ({ ...draft, subject: subjectOf(content, context.language) }))
  },
  async save(context, { form, content }) {
    await saveDraft(context.db, context.user.id, form, content, context.now)
    return {}
  },
  async discard(context, { form }) {
    await deleteDraft(context.db, context.user.id, form)
    return {}
  },
}
