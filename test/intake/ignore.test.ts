import { expect } from 'chai'
import { ignoreReason, isLockName, lockNames, mayBeCopyOf } from '../../src/intake/ignore.ts'
import { dropKind } from '../../src/intake/kind.ts'

describe('names that are ignored in an inbox', () => {
  const ignored: Record<string, string[]> = {
    temporary: [
      '~$verkopen.xlsx',
      'verkopen.csv.tmp',
      'a.part',
      'a.crdownload',
      'a.CSV.FilePart',
      'verkopen.csv~',
    ],
    hidden: [
      '.~lock.verkopen.csv#',
      '._verkopen.csv',
      '.DS_Store',
      '.stversions',
      '.work',
      '.verkopen.csv.swp',
    ],
    system: ['Thumbs.db', 'desktop.ini', '@eaDir', '#recycle', 'rejected', 'Rejected', '$RECYCLE.BIN'],
    conflict: [
      'verkopen.sync-conflict-20260131-101112-ABCDEFG.csv',
      'verkopen_conflict-20260131-101112.csv',
      'verkopen (conflicted copy 2026-01-31 101112).csv',
      "verkopen (Jan's conflicted copy 2026-01-31).csv",
      'verkopen (conflicterende kopie van Jan 2026-01-31).csv',
      'verkopen (Copie en conflit de Jan 2026-01-31).csv',
    ],
  }
  for (const [reason, names] of Object.entries(ignored)) {
    for (const name of names) {
      it(`${name} is ${reason}`, () => expect(ignoreReason(name)).to.equal(reason))
    }
  }

  it('Q60: knows the copies of OneDrive by the name of a computer, and says what they may be copies of', () => {
    expect(mayBeCopyOf('verkopen-LAPTOP-JAN.xlsx')).to.equal('verkopen.xlsx')
    expect(mayBeCopyOf('verkopen-DESKTOP-AB12CD3-2.csv')).to.equal('verkopen.csv')
    expect(mayBeCopyOf('verkopen 2026-PC-NAAM.xlsx')).to.equal('verkopen 2026.xlsx')
    expect(mayBeCopyOf('verkopen-KANTOOR1-PC.xls')).to.equal('verkopen.xls')
    for (const name of [
      'verkopen-JANUARI.csv',
      'verkopen-2026-01.csv',
      'verkopen-pc-jan.csv',
      'PC-NAAM.xlsx',
      'a-DEEL-2.csv',
    ])
      expect(mayBeCopyOf(name), name).to.equal(null)
  })

  it('leaves what people drop alone', () => {
    const dropped = [
      'verkopen.csv',
      'Verkopen (1).xlsx',
      '2026-01.pdf',
      'part.csv',
      'tmp.xlsx',
      'conflict.csv',
      '~.csv',
    ]
    expect(dropped.map(ignoreReason)).to.deep.equal(dropped.map(() => null))
  })

  it('knows the lock files of Excel and LibreOffice', () => {
    expect(lockNames('verkopen.xlsx')).to.deep.equal(['~$verkopen.xlsx', '.~lock.verkopen.xlsx#'])
    expect(lockNames('a.csv').every(isLockName)).to.equal(true)
    expect(isLockName('a.csv')).to.equal(false)
  })
})

describe('what a dropped file is taken for', () => {
  it('goes by the ending, whatever its case', () => {
    expect(['a.CSV', 'a.xlsx', 'a.b.Xls', 'a.ZIP', 'a.json'].map(dropKind)).to.deep.equal([
      'table',
      'table',
      'table',
      'table',
      'table',
    ])
    expect(['a.PDF', 'csv', 'a.docx', 'a.png', 'a.'].map(dropKind)).to.deep.equal([
      'pdf',
      'other',
      'other',
      'other',
      'other',
    ])
  })
})
