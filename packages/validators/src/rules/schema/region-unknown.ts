import { isMisspeltRegion } from "../../facts/regions.ts";
import type { Finding, RuleOn } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { capitalized, shown } from "../../words.ts";
import type { Declarable } from "../place.ts";
import {
  arnAt,
  awslogsRegion,
  ecrImage,
  regional,
  SECRET_ARNS,
  type RegionalPlace,
  type WrittenRegion,
} from "../regional.ts";
import { ecsApi } from "../source.ts";

const ABOUT = {
  code: "schema/region-unknown",
  severity: "warning",
  summary: "The region of an image, an ARN or a log group is the name of an AWS region.",
  source: ecsApi("API_Secret.html"),
} as const;

export const clusterRegionUnknown = unknownOn("cluster", [
  arnAt("configuration.executeCommandConfiguration.kmsKeyId"),
  arnAt("configuration.managedStorageConfiguration.kmsKeyId"),
  arnAt("configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId"),
  arnAt("serviceConnectDefaults.namespace"),
]);

export const containerRegionUnknown = unknownOn("container", [ecrImage, ...SECRET_ARNS, awslogsRegion]);

export const repositoryRegionUnknown = unknownOn("repository", [arnAt("encryptionConfiguration.kmsKey")]);

export const serviceRegionUnknown = unknownOn("service", [
  arnAt("cluster"),
  arnAt("taskDefinition"),
  arnAt("loadBalancers[].targetGroupArn"),
  arnAt("loadBalancers[].advancedConfiguration.alternateTargetGroupArn"),
  arnAt("loadBalancers[].advancedConfiguration.productionListenerRule"),
  arnAt("loadBalancers[].advancedConfiguration.testListenerRule"),
  arnAt("serviceRegistries[].registryArn"),
  arnAt("serviceConnectConfiguration.namespace"),
  arnAt("serviceConnectConfiguration.services[].tls.kmsKey"),
  arnAt("volumeConfigurations[].managedEBSVolume.kmsKeyId"),
  arnAt("vpcLatticeConfigurations[].targetGroupArn"),
  arnAt("deploymentConfiguration.lifecycleHooks[].hookTargetArn"),
]);

function unknownOn<const On extends Declarable>(on: On, places: readonly RegionalPlace<On>[]): RuleOn<On> {
  return regional({ ...ABOUT, on, places, isWrong: isMisspeltRegion, explain: unknownRegion });
}

function unknownRegion({ at, region, it }: WrittenRegion): Finding {
  return {
    at,
    message: say`${capitalized(it)} has the region ${shown(region)} in ${property(at)}; AWS has no region of such a name.`,
    help: 'Write its name, as in "us-east-1".',
  };
}
