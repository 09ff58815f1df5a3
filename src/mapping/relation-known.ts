import type { SourceRelation } from '../model/document.ts'

/** What the register remembers of a relation: of what was sent, and of what a person said in a review file. */
export type KnownRelation = {
  /** code in the accounting package; '' when it has none yet */
  code: string
  /** whether its data differ from what was sent last; left out when that is not known */
  changed?: boolean
  /** the name under which it was sent, or decided on, last */
  name?: string
  /** how the register recognised it */
  by?: 'code' | 'vat' | 'name'
  /** a person gave the code (R90) */
  linked?: boolean
  /** what a person decided and no batch has carried out yet (R56) */
  decision?: Decision | ''
  /** bank account that was sent, seen first or confirmed last (R91) */
  iban?: string
  /** the flags it was written with; left out when that is not known */
  customer?: boolean
  supplier?: boolean
  /** the batch that made it was not imported: it is to be made again, under the same code */
  unsent?: boolean
}

/** What is to be done with a relation: make it, change it, or leave it as it is (R56). */
export type Decision = 'insert' | 'update' | 'skip'

/** What the relations of a batch are looked up with besides the tables. */
export type RelationOptions = {
  /** what the register knows of a relation that was exported before */
  knownRelations: (role: SourceRelation['role'], relation: SourceRelation) => KnownRelation | null
  /** whether the register gave this code to another relation; without it only tables and batch are asked */
  codeTaken?: (code: string) => boolean
  /** the register's own id of a relation, so that it gets one number however its documents write it (R53) */
  identify?: (relation: SourceRelation) => number
  /** notes relations that there is nothing to say of as well: for `relations baseline` */
  noteAll?: boolean
}
