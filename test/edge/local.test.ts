import { tmpdir } from 'node:os'
import { expect } from 'chai'
import { isLocal, mountOf, parseMounts, trustLocal } from '../../src/edge/local.ts'

const mounts = parseMounts(
  [
    '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
    '23 22 0:21 / /proc rw shared:5 - proc proc rw',
    '24 22 0:50 / /srv/my\\040inbox rw shared:9 - cifs //server/inbox rw',
    '25 24 0:51 / /srv/my\\040inbox/disk rw - xfs /dev/vdb rw',
    '26 22 0:52 / /mnt rw - nfs4 server:/x rw',
    '27 22 0:53 / /mnt rw - btrfs /dev/vdc rw',
    '',
  ].join('\n'),
)

describe('local paths', () => {
  it('are told by the mount they lie under, the innermost and latest', () => {
    const local = (path: string): boolean | undefined => mountOf(mounts, path)?.local
    expect(local('/srv/inbox/acme/x.csv')).to.equal(true)
    expect(local('/srv/my inbox')).to.equal(false)
    expect(local('/srv/my inbox/acme/x.csv')).to.equal(false)
    expect(local('/srv/my inbox2/x.csv')).to.equal(true)
    expect(local('/srv/my inbox/disk/x.csv')).to.equal(true)
    expect(local('/mnt/x.csv')).to.equal(true)
    expect(local('/proc/1')).to.equal(false)
    expect(mountOf([], '/x')).to.equal(null)
  })

  it('are told of each path of a folder that something is mounted in', function () {
    if (process.platform !== 'linux') this.skip()
    expect(isLocal('/proc-of-ours')).to.equal(isLocal('/etc'))
    for (const path of ['/proc', '/proc/1', '/etc/../proc', '/etc/../proc/1']) {
      expect(isLocal('/etc/hosts'), path).to.equal(isLocal('/etc/passwd'))
      expect(isLocal(path), path).to.equal(false)
    }
  })

  it('are never told in doubt', () => {
    expect(isLocal('/x', 'aix')).to.equal(false)
    expect(isLocal('\\\\server\\inbox\\x.csv', 'win32')).to.equal(false)
    expect(isLocal('/Volumes/share/x.csv', 'darwin')).to.equal(false)
    expect(isLocal('/Users/an/x.csv', 'darwin')).to.equal(true)
    trustLocal(false)
    expect(isLocal(tmpdir())).to.equal(false)
    trustLocal(true)
  })
})
