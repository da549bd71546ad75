/**
 * The escape hatch of a capacity: properties in CloudFormation's spelling, merged over what the compiler writes. A tag
 * changes the one of its `Key`, or is added; other lists are replaced.
 */
export interface Ec2CapacityOverrides {
  /**
   * Members of `LaunchTemplateData` of its `AWS::EC2::LaunchTemplate`.
   * @default none
   * @example { KeyName: "ops", Monitoring: { Enabled: true } }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-launchtemplatedata.html
   */
  readonly launchTemplate?: Readonly<Record<string, unknown>>;
  /**
   * Properties of its `AWS::AutoScaling::AutoScalingGroup`.
   * @default none
   * @example { MaxInstanceLifetime: 604800 }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html
   */
  readonly autoScalingGroup?: Readonly<Record<string, unknown>>;
  /**
   * Properties of the `AWS::IAM::Role` of the instances.
   * @default none
   * @example { Path: "/instances/" }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
   */
  readonly role?: Readonly<Record<string, unknown>>;
}
