import type { DocumentFacts } from "../difference.ts";

/** What a repository is where nobody says it. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html. Checked 2026-11-30. */
export const REPOSITORY_FACTS: DocumentFacts = {
  ignored: new Set(["registryId", "repositoryName", "tags"]),
  defaults: { imageTagMutability: "MUTABLE", "encryptionConfiguration.encryptionType": "AES256" },
  lists: { imageTagMutabilityExclusionFilters: ["filterType", "filter"] },
};

/** The rules of a lifecycle policy, by priority. Their actions and texts are compared as they are. */
export const LIFECYCLE_POLICY_FACTS: DocumentFacts = {
  ignored: new Set(),
  defaults: {},
  lists: {
    rules: ["rulePriority"],
    "rules[].selection.tagPrefixList": "set",
    "rules[].selection.tagPatternList": "set",
  },
};
