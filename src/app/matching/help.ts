// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Everything `npx vlechtwerk match --help` tells. */
export const matchHelp = `
Usage:
  npx vlechtwerk match link     A.csv [B.csv] --mapping M.json --out pairs.csv [--clusters clusters.csv]
  npx vlechtwerk match evaluate A.csv [B.csv] --mapping M.json (--truth COLUMN | --truth-pairs PAIRS.csv |
                                --truth-pattern PATTERN) [--one-to-one] [--group COLUMN]
  npx vlechtwerk match explain  A.csv [B.csv] ID1 ID2 --mapping M.json

Finds the records that are of the same person, organisation, address or vehicle. Nothing is trained on
labels: weights are learnt from the files themselves and a shipped Dutch model. Files are CSV or TSV (the
separator is detected), gzipped or not; headers and values are trimmed. With two files only pairs across
them are compared.

Options:
  --mapping M.json        what the columns hold:
                          {"id": "rec_id", "fields": [{"column": "dob", "kind": "date_of_birth",
                           "format": "YYYYMMDD"}, ...]}
                          kinds: given_name surname full_name initials date_of_birth birth_year birth_month
                          birth_day sex street house_number house_number_addition address_line postcode city
                          birth_place phone email national_id organisation_name registration_number
                          occupation licence_plate other. "id" is optional: row numbers otherwise, from 1.
                          Columns of one kind are alternatives (phone, email) or parts (given_name, surname).
  --mapping-b MB.json     the mapping of the second file, with the same kinds in the same order
  --one-to-one            each record has at most one partner in the other file
  --out pairs.csv         pairs of probability 0.05 and more, no others: id_a,id_b,probability,bits
  --clusters clusters.csv cluster of every record
  --group COLUMN          recall and wrong pairs per group of a column you name (origin is never inferred)
  --model MODEL.json      score with this model as it is, instead of learning one
  --save-model MODEL.json write the model that was used
  --seed N                seed of the random pairs (default 1); the same seed gives the same result
  --workers N             worker threads (default: the number of processors); does not change the result

Definitions (evaluate prints one JSON object):
  pairs_scored   pairs whose fields were compared; a pair that two rules bring is compared and counted twice
  threshold      0.5, the product's own: a pair counts as found when its probability is at least this
  pairs          precision, recall and F1 of the pairs found. Recall is over all true pairs, whether they were
                 compared or not; with two files over all true pairs across them.
  clusters       the same for all pairs that the clusters imply
  groups         with --group: recall over the true pairs within the group, precision and wrong pairs of those
                 found within it; recall_gap between groups of 30 true pairs and more
  ece            expected calibration error: over ten equal bins of the pairs shown at 0.05 or more, the mean
                 distance between the probability shown and the share that is right, weighted by pairs
  ece_by_chance  what ece stays under in 19 of 20 cases when every probability shown is exactly right: few
                 pairs never fall in their shares, so a larger ece is no fault before it passes this
  seconds        from the start of the command; peak_rss_mb: most memory held, all threads together
  Records without a truth label are left out of every count. With --truth-pairs a pair that is not listed is
  not true. --truth-pattern takes the first group of a regular expression on the id as truth.

Exit code: 0 done, 1 the work failed, 2 the question was wrong (with a sentence on the error output).
`
