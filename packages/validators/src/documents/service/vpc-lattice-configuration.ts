import * as z from "zod";

/** `VpcLatticeAdvancedConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeAdvancedConfiguration.html */
export const vpcLatticeAdvancedConfiguration = z
  .strictObject({
    alternateTargetGroupArn: z.string().optional(),
    productionListenerRule: z.string().optional(),
    testListenerRule: z.string().optional(),
  })
  .meta({ id: "VpcLatticeAdvancedConfiguration" });

/** Value of `vpcLatticeAdvancedConfiguration`. */
export type VpcLatticeAdvancedConfiguration = z.infer<typeof vpcLatticeAdvancedConfiguration>;

/** `VpcLatticeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html */
export const vpcLatticeConfiguration = z
  .strictObject({
    roleArn: z.string(),
    targetGroupArn: z.string(),
    portName: z.string(),
    advancedConfiguration: vpcLatticeAdvancedConfiguration.optional(),
  })
  .meta({ id: "VpcLatticeConfiguration" });

/** Value of `vpcLatticeConfiguration`. */
export type VpcLatticeConfiguration = z.infer<typeof vpcLatticeConfiguration>;
