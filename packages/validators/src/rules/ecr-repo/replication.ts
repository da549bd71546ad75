import { ecrApi } from "../source.ts";

/** What replication is to be, for each kind of file that says it. */
export const REPLICATION = {
  code: "ecr-repo/replication",
  on: "replicationConfiguration",
  summary: "A registry is replicated by rules that ECR takes.",
  source: ecrApi("API_PutReplicationConfiguration.html"),
  who: "ECR",
} as const;
