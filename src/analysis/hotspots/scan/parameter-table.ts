// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Parameters that change what SaTScan computes and that this scan has one answer to: any other value is refused by
 * name. Names and values as in SaTScan 10 (User Guide, "Parameter file").
 */
export const onlySupported: Record<string, string[]> = {
  ScanAreas: ['1'],
  UseGridFile: ['n'],
  MultipleDataSetsPurposeType: ['0'],
  StudyPeriodCheckType: ['0'],
  GeographicalCoordinatesCheckType: ['0'],
  UseLocationsNetworkFile: ['n'],
  UseNeighborsFile: ['n'],
  UseMetaLocationsFile: ['n'],
  MultipleCoordinatesType: ['0'],
  UseMaxCirclePopulationFileOption: ['n'],
  IncludePurelyTemporal: ['n'],
  SpatialWindowShapeType: ['0'],
  IsotonicScan: ['0'],
  IncludePurelySpatial: ['n'],
  IncludeClusters: ['0'],
  RiskLimitHighClusters: ['n'],
  TimeTrendAdjustmentType: ['0'],
  AdjustForWeeklyTrends: ['n'],
  SpatialAdjustmentType: ['0'],
  UseAdjustmentsByRRFile: ['n'],
  // 0 is SaTScan's mixture, of which this scan gives both parts: Monte Carlo without early stop, and Gumbel.
  PValueReportType: ['0', '1'],
  AdjustForEarlierAnalyses: ['n'],
  IterativeScan: ['n'],
  PerformStandardDrilldown: ['n'],
  PerformBernoulliDrilldown: ['n'],
  CalculateOliveira: ['n'],
  PerformPowerEvaluation: ['n'],
  ReportHierarchicalClusters: ['y'],
  CriteriaForReportingSecondaryClusters: ['0'],
  ReportGiniClusters: ['n'],
  UseReportOnlySmallerClusters: ['n'],
  SimulatedDataMethodType: ['0'],
}

/** Parameters that say where and how results are written, or that sleep while the switch above them is off. */
export const withoutEffect = new Set(
  `ResultsFile OutputGoogleEarthKML OutputShapefiles OutputCartesianGraph MostLikelyClusterEachCentroidASCII
  MostLikelyClusterEachCentroidDBase MostLikelyClusterCaseInfoEachCentroidASCII MostLikelyClusterCaseInfoEachCentroidDBase
  CensusAreasReportedClustersASCII CensusAreasReportedClustersDBase IncludeRelativeRisksCensusAreasASCII
  IncludeRelativeRisksCensusAreasDBase SaveSimLLRsASCII SaveSimLLRsDBase OutputGoogleMaps DataSet1-Name GridFile
  LocationsNetworkFilename NeighborsFilename MetaLocationsFilename MultipleLocationsFile
  MaxSpatialSizeInMaxCirclePopulationFile MaxCirclePopulationFile NonCompactnessPenalty IntervalStartRange
  IntervalEndRange RiskThresholdHighClusters RiskLimitLowClusters RiskThresholdLowClusters
  MinimumCasesInLowRateClusters TimeTrendPercentage TimeStratifiedAdjLength TimeTrendType
  AdjustmentsByKnownRelativeRisksFilename EarlyTerminationThreshold ReportGumbel ProspectiveStartDate
  IterativeScanMaxIterations IterativeScanMaxPValue DrilldownMinimumClusterLocations DrilldownMinimumClusterCases
  DrilldownClusterCutoff NumBootstrapReplications OliveiraPvalueCutoff PowerEvaluationsMethod
  PowerEvaluationTotalCases CriticalValueType CriticalValue05 CriticalValue01 CriticalValue001 PowerEstimationType
  NumberPowerReplications AlternativeHypothesisFilename PowerEvaluationsSimulationMethod
  PowerEvaluationsSimulationSourceFilename ReportPowerEvaluationSimulationData
  PowerEvaluationsSimulationOutputFilename LaunchMapViewer LaunchKMLViewer CompressKMLtoKMZ
  IncludeClusterLocationsKML ThresholdLocationsSeparateKML GiniIndexClusterReportingType SpatialMaxima
  GiniIndexClustersPValueCutOff ReportGiniIndexCoefficents MaxSpatialSizeInPopulationAtRisk_Reported
  UseMaxCirclePopulationFileOption_Reported MaxSizeInMaxCirclePopulationFile_Reported
  UseDistanceFromCenterOption_Reported MaxSpatialSizeInDistanceFromCenter_Reported OutputTemporalGraphHTML
  TemporalGraphReportType TemporalGraphMostMLC TemporalGraphSignificanceCutoff CriticalValue ReportClusterRank
  PrintAsciiColumnHeaders ResultsTitle CutoffClusterLinelistCSV LineListIndividualCache EmailAlwaysSummary
  EmailAlwaysRecipients EmailCutoffSummary EmailCutoffRecipients EmailCutoffValue EmailAttachResults
  EmailIncludeResults EmailCustom CustomEmail CustomEmailSubjectLine CustomEmailMessageBody EllipseShapes EllipseAngles
  SimulatedDataInputFilename PrintSimulatedDataToFile SimulatedDataOutputFilename NumberParallelProcesses
  SuppressWarnings LogRunToHistoryFile ExecutionType Version`.split(/\s+/),
)

/** Parameters that `readParameters` turns into settings and file names. */
export const understood = new Set(
  `CaseFile ControlFile PopulationFile CoordinatesFile PrecisionCaseTimes StartDate EndDate CoordinatesType
  AnalysisType ModelType TimeAggregationUnits TimeAggregationLength MaxSpatialSizeInPopulationAtRisk
  UseDistanceFromCenterOption MaxSpatialSizeInDistanceFromCenter MinimumTemporalClusterSize
  MaxTemporalSizeInterpretation MaxTemporalSize MinimumCasesInHighRateClusters MonteCarloReps ProspectiveFrequencyType
  ProspectiveFrequency`.split(/\s+/),
)
