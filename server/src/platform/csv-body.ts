import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { CsvMedia } from './contract.ts'
import { rowRules, type CsvRow, type RowFault, type RowRules } from './csv-rows.ts'
import { CsvTable } from './csv-table.ts'
import { refusal, type Problem } from './problems.ts'

const most_faults = 10_000

/** A file of rows as a handler gets it: what the contract refuses of it is among its faults. Of more than so many the first of each row is kept. */
export class CsvBody {
  readonly rows: CsvRow[] = []
  readonly faults: RowFault[] = []
  row_count = 0
  fault_count = 0
  /** Stands for the bytes of the file. */
  digest = ''
  /** What refuses the file as a whole. */
  problem: Problem | null = null
  readonly #faulty = new Set<number>()

  add(fault: RowFault): void {
    this.fault_count++
    if (this.faults.length < most_faults || !this.#faulty.has(fault.row)) this.faults.push(fault)
    this.#faulty.add(fault.row)
  }
}

interface CsvRules extends RowRules { most_bytes: number }

export function csvRules(media: CsvMedia): CsvRules {
  return { ...rowRules(media), most_bytes: media['x-max-bytes'] }
}

/**
 * Reads a file of rows as it comes: each piece is counted, hashed, parsed and held to the contract before the next one, so that of the text there is
 * never more than a piece in memory, and others have their turn between two. No connection to the database is held meanwhile. What is wrong with
 * the file is said when all of it has come: who is still sending would not hear it.
 */
export async function readCsv(req: IncomingMessage, { most_bytes, ...rules }: CsvRules): Promise<CsvBody> {
  const pieces = unpacked(req)
  if (!req.headers['content-encoding']) assertFits(Number(req.headers['content-length'] ?? 0), most_bytes)
  const body = new CsvBody()
  const [hash, utf8, table] = [createHash('sha256'), new Utf8(), new CsvTable(rules, body)]
  let size = 0
  for await (const piece of whole(pieces)) {
    assertFits((size += piece.length), most_bytes)
    hash.update(piece)
    if (utf8.takes(piece)) table.write(piece)
    await setImmediate()
  }
  if (!utf8.takes()) throw refusal('malformed_request', 'The body must be UTF-8.')
  await table.end()
  body.digest = hash.digest('base64url')
  return body
}

function assertFits(size: number, most_bytes: number) {
  if (size > most_bytes) throw refusal('payload_too_large', `The body is larger than ${most_bytes / 1024 / 1024} MiB.`)
}

const unpackers: Record<string, () => ReturnType<typeof createGunzip>> = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }

// Who stops reading must not end the connection, on which the answer has to go.
function unpacked(req: IncomingMessage): AsyncIterable<Buffer> {
  const encoding = req.headers['content-encoding']?.toLowerCase() ?? 'identity'
  if (encoding === 'identity') return req.iterator({ destroyOnReturn: false })
  const unpack = Object.hasOwn(unpackers, encoding) && unpackers[encoding]!()
  if (!unpack) throw refusal('unsupported_media_type', 'The Content-Encoding must be gzip, deflate or br.')
  req.once('close', () => req.complete || unpack.destroy(new Error('The request was aborted')))
  return req.pipe(unpack)
}

async function* whole(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch {
    throw refusal('malformed_request', 'The body did not come whole, or is not packed as it says.')
  }
}

/** Whether all pieces so far are UTF-8, the last one whole. */
class Utf8 {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #isBroken = false

  takes(piece?: Buffer): boolean {
    if (this.#isBroken) return false
    try {
      this.#decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      this.#isBroken = true
    }
    return !this.#isBroken
  }
}
