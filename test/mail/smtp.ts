import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { parseMessage, type Received } from './mime.ts'

export type { Received } from './mime.ts'

/** An answer of a mail server; null: it takes what it was asked. */
export type Answer = { code: number; text: string } | null

type Rules = {
  /** asked for each recipient, with how many times this address was asked before */
  recipient?: (address: string, before: number) => Answer
  /** asked when a message is whole */
  data?: (message: Received, before: number) => Answer | Promise<Answer>
  options?: SMTPServerOptions
  /** user -> password; a server with users takes nothing without a log-in */
  users?: Record<string, string>
}

/** A real mail server on this machine. */
export class MailServer {
  readonly #server: SMTPServer
  /** what was taken, in order */
  readonly taken: Received[] = []
  /** what was offered whole, taken or not */
  readonly offered: Received[] = []
  connections = 0
  /** whether each log-in was on a safe connection */
  readonly logins: { user: string; secure: boolean }[] = []
  rules: Rules
  readonly #asked = new Map<string, number>()

  private constructor(rules: Rules) {
    this.rules = rules
    this.#server = new SMTPServer({
      disabledCommands: rules.users ? [] : ['AUTH', 'STARTTLS'],
      authOptional: !rules.users,
      logger: false,
      disableReverseLookup: true,
      closeTimeout: 100,
      onConnect: (_session, done) => {
        this.connections++
        done()
      },
      onAuth: (auth, session, done) => {
        const { username = '', password = '' } = auth
        this.logins.push({ user: username, secure: session.secure })
        if (this.rules.users?.[username] === password) return done(null, { user: username })
        return done(refusal({ code: 535, text: '5.7.8 wrong user or password' }))
      },
      onRcptTo: ({ address }, _session, done) => {
        const before = this.#asked.get(address) ?? 0
        this.#asked.set(address, before + 1)
        done(refusal(this.rules.recipient?.(address, before) ?? null))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope
          const message = parseMessage(
            Buffer.concat(chunks),
            mailFrom ? mailFrom.address : '',
            rcptTo.map(({ address }) => address),
          )
          const before = this.offered.length
          this.offered.push(message)
          void Promise.resolve(this.rules.data?.(message, before) ?? null).then((answer) => {
            if (answer === null) this.taken.push(message)
            done(refusal(answer))
          })
        })
      },
      ...rules.options,
    })
    this.#server.on('error', () => {})
  }

  static async start(rules: Rules = {}, port = 0): Promise<MailServer> {
    const server = new MailServer(rules)
    await new Promise<void>((resolve) => server.#server.listen(port, '127.0.0.1', resolve))
    return server
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve))
  }
}

function refusal(answer: Answer): Error | null {
  return answer && Object.assign(new Error(answer.text), { responseCode: answer.code })
}

/** A server of another kind: whatever it does with a connection. */
export class OddServer {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  connections = 0

  private constructor(onSocket: (socket: Socket) => void) {
    this.#server = createServer((socket) => {
      this.connections++
      this.#sockets.add(socket)
      socket.on('error', () => {})
      onSocket(socket)
    })
  }

  static async start(onSocket: (socket: Socket) => void): Promise<OddServer> {
    const server = new OddServer(onSocket)
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve))
    return server
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}

/** A port on which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = await OddServer.start(() => {})
  const { port } = server
  await server.stop()
  return port
}
