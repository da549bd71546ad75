/** What the scripts exit with: the name is what their code says, the meaning what people read. */
interface ExitStatus {
  readonly status: number;
  readonly name: string;
  readonly meaning: string;
}

/** Every exit status of the scripts, in order. */
export const EXIT_STATUSES: readonly ExitStatus[] = [
  { status: 0, name: "done", meaning: "done, and verified" },
  { status: 1, name: "other", meaning: "something else failed, docker for example" },
  { status: 2, name: "usage", meaning: "wrong usage" },
  { status: 3, name: "refused", meaning: "refused before anything changed" },
  { status: 4, name: "rolled-back", meaning: "a rollout failed: CloudFormation or ECS went back, or gave it up" },
  { status: 5, name: "timed-out", meaning: "not done within --timeout" },
  { status: 6, name: "aws", meaning: "AWS said no" },
  {
    status: 7,
    name: "task-failed",
    meaning:
      "a task that others wait for failed, and nothing of them has moved; or a scan found what --scan asks about",
  },
  { status: 8, name: "left-over", meaning: "stacks remain that the app no longer has" },
];

/** The bash that knows them. */
export const exitStatuses = `\
# status_of NAME: the exit status of that name.
status_of() {
  case $1 in
${EXIT_STATUSES.map(({ status, name }) => `    ${name}) echo ${status} ;;\n`).join("")}\
  esac
}

# exit_statuses: what --help says of them.
exit_statuses() {
  cat <<'STATUSES'
Exit status:
${EXIT_STATUSES.map(({ status, meaning }) => `  ${status}  ${meaning}\n`).join("")}\
STATUSES
}
`;
