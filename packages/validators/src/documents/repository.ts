import * as z from "zod";

/** `Tag` of ECR, whose keys are capitalised. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Tag.html */
export const repositoryTag = z
  .strictObject({
    Key: z.string(),
    Value: z.string(),
  })
  .meta({ id: "RepositoryTag", title: "Tag" });

/** Value of `repositoryTag`. */
export type RepositoryTag = z.infer<typeof repositoryTag>;

/** `ImageTagMutabilityExclusionFilter`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html */
export const imageTagMutabilityExclusionFilter = z
  .strictObject({
    filterType: z.enum(["WILDCARD"]),
    filter: z.string(),
  })
  .meta({ id: "ImageTagMutabilityExclusionFilter" });

/** Value of `imageTagMutabilityExclusionFilter`. */
export type ImageTagMutabilityExclusionFilter = z.infer<typeof imageTagMutabilityExclusionFilter>;

/** `ImageScanningConfiguration`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanningConfiguration.html */
export const imageScanningConfiguration = z
  .strictObject({
    scanOnPush: z.boolean().optional(),
  })
  .meta({ id: "ImageScanningConfiguration" });

/** Value of `imageScanningConfiguration`. */
export type ImageScanningConfiguration = z.infer<typeof imageScanningConfiguration>;

/** `EncryptionConfiguration`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_EncryptionConfiguration.html */
export const encryptionConfiguration = z
  .strictObject({
    encryptionType: z.enum(["AES256", "KMS", "KMS_DSSE"]),
    kmsKey: z.string().optional(),
  })
  .meta({ id: "EncryptionConfiguration" });

/** Value of `encryptionConfiguration`. */
export type EncryptionConfiguration = z.infer<typeof encryptionConfiguration>;

/** What CreateRepository accepts. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export const repository = z
  .strictObject({
    registryId: z.string().optional(),
    repositoryName: z.string(),
    tags: z.array(repositoryTag).optional(),
    imageTagMutability: z
      .enum(["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE", "MUTABLE_WITH_EXCLUSION"])
      .optional(),
    imageTagMutabilityExclusionFilters: z.array(imageTagMutabilityExclusionFilter).optional(),
    imageScanningConfiguration: imageScanningConfiguration.optional(),
    encryptionConfiguration: encryptionConfiguration.optional(),
  })
  .meta({ id: "Repository" });

/** Value of `repository`. */
export type Repository = z.infer<typeof repository>;
