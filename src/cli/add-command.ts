import type { Command } from 'commander'

/** Adds a command below another, with what all commands have in common. */
export type AddCommand = (parent: Command, name: string, description: string) => Command
