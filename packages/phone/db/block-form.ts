import type { Amendment, JournalEntry, Subject, Uuid } from '@simpul/domain/core'

/**
 * Entries of one subject as a block holds them: the subject once, repeated names (service, unit, writer, device)
 * once each, the rest in rows. Half the bytes of plain entries, so half the work of sealing, storing and reading.
 */
export interface PackedBlock {
  readonly subject: Subject
  readonly names: readonly string[]
  readonly rows: readonly PackedRow[]
}

/** Numbers in the places of service, unit, recordedBy and device are places in `names`; seq 0 is none. */
type PlainRow = readonly [
  id: Uuid,
  service: number,
  version: number,
  unit: number,
  happenedOn: JournalEntry['happenedOn'],
  recordedAt: JournalEntry['recordedAt'],
  recordedBy: number,
  device: number,
  deviceSeq: number,
  seq: number,
  body: unknown,
]

type PackedRow = readonly [
  ...plain: PlainRow,
  rare?: { readonly amends?: Amendment; readonly insteadOf?: Uuid },
]

export function packBlock(entries: readonly JournalEntry[]): PackedBlock {
  const names = new Map<string, number>()
  const place = (name: string): number => {
    const known = names.get(name) ?? names.size
    names.set(name, known)
    return known
  }
  const rows = entries.map((entry): PackedRow => {
    const { id, version, happenedOn, recordedAt, deviceSeq, seq = 0, body, amends, insteadOf } = entry
    const [service, unit] = [place(entry.service), place(entry.unit)]
    const [recordedBy, device] = [place(entry.recordedBy), place(entry.device)]
    const row: PlainRow = [
      ...([id, service, version, unit, happenedOn, recordedAt] as const),
      ...([recordedBy, device, deviceSeq, seq, body] as const),
    ]
    if (amends === undefined && insteadOf === undefined) return row
    const rare = {
      ...(amends === undefined ? {} : { amends }),
      ...(insteadOf === undefined ? {} : { insteadOf }),
    }
    return [...row, rare]
  })
  return { subject: (entries[0] as JournalEntry).subject, names: [...names.keys()], rows }
}

export function unpackBlock({ subject, names, rows }: PackedBlock): JournalEntry[] {
  const name = (place: number): string => names[place] ?? ''
  return rows.map(
    ([
      id,
      service,
      version,
      unit,
      happenedOn,
      recordedAt,
      recordedBy,
      device,
      deviceSeq,
      seq,
      body,
      rare,
    ]) => ({
      ...{ id, service: name(service), version, subject, unit: name(unit), happenedOn, recordedAt },
      ...{ recordedBy: name(recordedBy), device: name(device), deviceSeq },
      ...rare,
      ...(seq === 0 ? {} : { seq }),
      body,
    }),
  )
}
