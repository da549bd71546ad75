/** Kinds of tags that the mutability of a repository can except. Checked 2026-11-28. */
export const TAG_EXCEPTIONS_MAX = 5;

/**
 * How a kind of tags is written that is an exception.
 * Source: ECR API reference, `ImageTagMutabilityExclusionFilter`. Checked 2026-11-28.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html
 */
export const TAG_EXCEPTION = /^[0-9a-zA-Z._*-]{1,128}$/;

/**
 * What a pull from a repository of ECR calls. Checked 2026-11-28.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
 */
export const PULL_ACTIONS: readonly string[] = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:GetDownloadUrlForLayer",
];

/** What a push to a repository of ECR calls, and a pull. Source: the same. Checked 2026-11-28. */
export const PUSH_ACTIONS: readonly string[] = [
  ...PULL_ACTIONS,
  "ecr:CompleteLayerUpload",
  "ecr:InitiateLayerUpload",
  "ecr:PutImage",
  "ecr:UploadLayerPart",
];

/**
 * Actions of ECR that policies name; AWS adds others. Source: Service Authorization Reference. Checked 2026-11-30.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html
 */
export const ECR_ACTIONS: readonly string[] = [
  "BatchCheckLayerAvailability",
  "BatchDeleteImage",
  "BatchGetImage",
  "BatchGetRepositoryScanningConfiguration",
  "BatchImportUpstreamImage",
  "CompleteLayerUpload",
  "CreatePullThroughCacheRule",
  "CreateRepository",
  "CreateRepositoryCreationTemplate",
  "DeleteLifecyclePolicy",
  "DeletePullThroughCacheRule",
  "DeleteRegistryPolicy",
  "DeleteRepository",
  "DeleteRepositoryCreationTemplate",
  "DeleteRepositoryPolicy",
  "DescribeImageReplicationStatus",
  "DescribeImageScanFindings",
  "DescribeImages",
  "DescribePullThroughCacheRules",
  "DescribeRegistry",
  "DescribeRepositories",
  "DescribeRepositoryCreationTemplates",
  "GetAccountSetting",
  "GetAuthorizationToken",
  "GetDownloadUrlForLayer",
  "GetImageCopyStatus",
  "GetLifecyclePolicy",
  "GetLifecyclePolicyPreview",
  "GetRegistryPolicy",
  "GetRegistryScanningConfiguration",
  "GetRepositoryPolicy",
  "InitiateLayerUpload",
  "ListImages",
  "ListTagsForResource",
  "PutAccountSetting",
  "PutImage",
  "PutImageScanningConfiguration",
  "PutImageTagMutability",
  "PutLifecyclePolicy",
  "PutRegistryPolicy",
  "PutRegistryScanningConfiguration",
  "PutReplicationConfiguration",
  "ReplicateImage",
  "SetRepositoryPolicy",
  "StartImageScan",
  "StartLifecyclePolicyPreview",
  "TagResource",
  "UntagResource",
  "UpdatePullThroughCacheRule",
  "UpdateRepositoryCreationTemplate",
  "UploadLayerPart",
  "ValidatePullThroughCacheRule",
];

/** Characters of a repository's name. Source: CreateRepository in the ECR API reference. Checked 2026-11-29. */
export const REPOSITORY_NAME_LENGTH = { min: 2, max: 256 } as const;

/** What ECR accepts as a repository's name. Source: the same. Checked 2026-11-29. */
export const REPOSITORY_NAME =
  /^(?=.{2,256}$)[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** The characters that such a name may have. */
export const REPOSITORY_NAME_CHARACTERS = /^[a-z0-9._/-]*$/;
