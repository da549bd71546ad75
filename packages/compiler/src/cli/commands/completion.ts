import type { Command } from "../command.ts";

export const completionCommand: Command = {
  name: "completion",
  summary: "Print what makes a shell complete commands, flags and codes.",
  positionals: "bash|zsh|fish",
  flags: {},
  notes:
    'bash: eval "$(ecs-dsl completion bash)" in ~/.bashrc.  zsh: the same with zsh in ~/.zshrc, after compinit.\n' +
    "fish: ecs-dsl completion fish > ~/.config/fish/completions/ecs-dsl.fish",
  run: async (given, io, commands) => (await import("../run-completion.ts")).runCompletion(given, io, commands),
};
