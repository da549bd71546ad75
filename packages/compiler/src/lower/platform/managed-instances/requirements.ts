import type { InstanceRequirements, NumberRange } from "@ecs-dsl/dsl";

/** What instances have to have, as CloudFormation writes it: vCPUs and memory it wants said. */
export function requirements(required: InstanceRequirements | undefined) {
  if (required === undefined) return undefined;
  return {
    VCpuCount: { Min: required.vCpuCount?.min ?? 0, Max: required.vCpuCount?.max },
    MemoryMiB: { Min: required.memoryMiB?.min ?? 0, Max: required.memoryMiB?.max },
    MemoryGiBPerVCpu: range(required.memoryGiBPerVCpu),
    CpuManufacturers: required.cpuManufacturers,
    AllowedInstanceTypes: required.allowedInstanceTypes,
    ExcludedInstanceTypes: required.excludedInstanceTypes,
    InstanceGenerations: required.instanceGenerations,
    BareMetal: required.bareMetal,
    BurstablePerformance: required.burstablePerformance,
    AcceleratorCount: range(required.acceleratorCount),
    AcceleratorTypes: required.acceleratorTypes,
    AcceleratorManufacturers: required.acceleratorManufacturers,
    AcceleratorNames: required.acceleratorNames,
    AcceleratorTotalMemoryMiB: range(required.acceleratorTotalMemoryMiB),
    LocalStorage: required.localStorage,
    LocalStorageTypes: required.localStorageTypes,
    TotalLocalStorageGB: range(required.totalLocalStorageGB),
    NetworkInterfaceCount: range(required.networkInterfaceCount),
    NetworkBandwidthGbps: range(required.networkBandwidthGbps),
    BaselineEbsBandwidthMbps: range(required.baselineEbsBandwidthMbps),
    OnDemandMaxPricePercentageOverLowestPrice: required.onDemandMaxPricePercentageOverLowestPrice,
    SpotMaxPricePercentageOverLowestPrice: required.spotMaxPricePercentageOverLowestPrice,
  };
}

function range(given: NumberRange | undefined) {
  return given === undefined ? undefined : { Min: given.min, Max: given.max };
}
