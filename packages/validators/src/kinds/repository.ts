import { hasAny, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export const repository: Kind<"repository"> = {
  noun: "repository",
  nameProperty: "repositoryName",
  isLeading: true,
  resource: {
    type: "AWS::ECR::Repository",
    filledIn: "repositoryName",
    templateOnly: ["LifecyclePolicy", "RepositoryPolicyText", "EmptyOnDelete"],
  },
  file: {
    words: ["repositoryName"],
    answeredAs: "repository",
    answeredIn: "repositories",
    recognizes: (value) => typeof value["repositoryName"] === "string" && hasAny(value, OWN),
  },
};

const OWN = ["imageTagMutability", "imageScanningConfiguration", "imageTagMutabilityExclusionFilters"];
