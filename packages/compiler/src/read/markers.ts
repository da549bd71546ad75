/** Words of which every text that holds something of ours has at least one; saves parsing a repository's other YAML. */
const MARKERS =
  /AWS::EC[SR]::|containerDefinitions|ContainerDefinitions|rulePriority|tagStatus|lifecyclePolicyText|serviceName|repositoryName|clusterName/;

/** False for text that certainly holds nothing of ECS or ECR. */
export function mayBeOurs(text: string): boolean {
  return MARKERS.test(text);
}

/** True for text that holds something of ECS or ECR even if it cannot be parsed. */
export function isPlainlyOurs(text: string): boolean {
  return /AWS::EC[SR]::|"?containerDefinitions"?\s*:|"?rulePriority"?\s*:/.test(text);
}
