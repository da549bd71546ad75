/** What properties of instances look like, by their paths. */
export const capacityExamples = () => ({
  "a capacity of EC2 instances": {
    instanceType: '"m7g.large"',
    minSize: "1",
    maxSize: "3",
    spot: "{ onDemandBaseCapacity: 1 }",
    rootVolume: "{ sizeInGiB: 60 }",
  },
  "a capacity of managed instances": {
    instanceRequirements: "{ vCpuCount: { min: 2 }, memoryMiB: { min: 4096 } }",
    "instanceRequirements.vCpuCount": "{ min: 2 }",
    "instanceRequirements.memoryMiB": "{ min: 4096 }",
    "instanceRequirements.acceleratorCount": "{ min: 1 }",
    "instanceRequirements.allowedInstanceTypes": '["m7g.large", "c7g.*"]',
    capacityOptionType: '"SPOT"',
    capacityReservations: '{ reservationPreference: "RESERVATIONS_FIRST" }',
    storageSizeGiB: "100",
    scaleInAfter: "600",
  },
});
