/**
 * What ECR takes of the documents of a whole registry. Sources: the constraints of the ECR API reference, PutReplicationConfiguration,
 * PutRegistryScanningConfiguration, CreateRepositoryCreationTemplate and PutSigningConfiguration, and "Amazon ECR service quotas".
 * Where they differ, the larger number. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html
 */
export const REGISTRY_LIMITS = {
  /** Rules for each frequency of scans. */
  scanningRules: 2,
  replicationRules: 25,
  /** Registries that one rule goes to. */
  destinations: 25,
  /** Filters of one rule. */
  filters: 100,
  signingRules: 50,
  /** Characters of the description of a creation template. */
  descriptionLength: 256,
  templatePrefix:
    /^(?=.{1,256}$)(?:ROOT|(?:[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*\/)*[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*\/?)$/,
  scanningFilter: /^(?=.{1,255}$)[a-z0-9*](?:[._\-/a-z0-9*]?[a-z0-9*]+)*$/,
  replicationFilter: /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]*)*\/)*[a-z0-9]*(?:[._-][a-z0-9]*)*$/,
} as const;
