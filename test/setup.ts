// Child processes that tests start through bin/ run the sources, never a build that may be older.
process.env.LEDGERDROP_SOURCE = '1'
