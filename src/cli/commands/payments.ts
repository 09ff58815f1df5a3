import { parseDate } from '../../model/parse-date.ts'
import { paymentListProfile } from '../../payments/list-profile.ts'
import type { PaidDocument } from '../../register/payments.ts'
import { amountText, dateText, quotedText } from '../../text/values.ts'
import { paymentWords } from '../../text/words/payments.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { namedAdministration } from '../relation-lists.ts'
import { paymentTexts } from '../texts/payments.ts'
import { convertFile } from './convert.ts'

type Given = { administration?: string }

/**
 * `payments FILE`: takes in a list of open items or payments, as dropping it in the inbox does. Here a person may say
 * what the file does not: that it is about payments, of which day it is, and that it is complete.
 *
 * @returns exit code 1 when the file is rejected
 */
export async function takePayments(
  cli: Cli,
  file: string | undefined,
  given: Given & { trial?: boolean; date?: string; complete?: boolean },
): Promise<number> {
  const texts = paymentTexts(cli.language)
  if (file === undefined) throw new UsageError(texts.fileNeeded)
  const { trial = false, date, complete = false, ...rest } = given
  const day = date === undefined ? '' : parseDate(date, 'y-m-d')
  if (day === null || day > new Date().toISOString().slice(0, 10))
    throw new UsageError(texts.dateWrong(date ?? ''))
  return convertFile(cli, file, { ...rest, trial, only: [paymentListProfile], payments: { day, complete } })
}

/** `payments list`: how far each exported document is paid. With --json one object a line. */
export async function listPayments(cli: Cli, given: Given & { open?: boolean }): Promise<number> {
  const { language } = cli
  const { columns, status, unknown } = paymentWords(language)
  const head = [columns.number, columns.date, columns.relation, columns.total, columns.paid, columns.open]
  let any = false
  await withHome(cli, async (open) => {
    const administration = namedAdministration(cli, open, given.administration)
    for await (const chunk of open.register.payments.all(administration))
      for (const document of chunk) {
        if (given.open === true && document.state?.status === 'paid') continue
        if (!any && !cli.json)
          cli.say([...head, columns.status, columns.lastPaid, columns.source].join(' | '))
        any = true
        cli.tell(jsonOf(document))
        if (!cli.json) cli.say(lineOf(document).join(' | '))
      }
  })
  if (!any && !cli.json) cli.say(paymentTexts(language).none)
  return EXIT.done

  function lineOf({ number, date, relationName, total, state, source }: PaidDocument): string[] {
    const amount = (cents: number | undefined): string =>
      cents === undefined ? '' : amountText(cents, language)
    return [
      number,
      dateText(date, language),
      quotedText(relationName, 40),
      amount(total),
      amount(state?.paid),
      amount(state?.open),
      state ? status[state.status] : unknown,
      state ? dateText(state.lastPaid, language) : '',
      source,
    ]
  }
}

function jsonOf(document: PaidDocument) {
  const {
    number,
    direction,
    date,
    relationName: relation,
    currency,
    total,
    source,
    batch,
    state,
    facts,
  } = document
  const { status, paid, writtenOff, open, lastPaid } = state ?? {
    status: null,
    paid: null,
    writtenOff: null,
    open: null,
    lastPaid: '',
  }
  return {
    type: 'payment',
    number,
    direction,
    date,
    relation,
    currency,
    total,
    status,
    paid,
    writtenOff,
    open,
    lastPaid,
    listed: facts.listed?.asOf ?? '',
    source,
    batch,
  }
}
