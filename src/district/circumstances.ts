// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** What else a professional notes: the weather, who was there, what was done. Fits behind any note. */
export const circumstances: readonly string[] = [
  'Het was {droog|helder|koud|zacht} weer.',
  'Het {waaide hard|was al een paar dagen droog|was zacht voor de tijd van het jaar}.',
  'Ik was er {op de fiets|te voet|met een collega|na een telefoontje}.',
  'Ik heb {een foto van de plek gemaakt, zonder mensen|de plek op de kaart gezet|het tijdstip genoteerd}.',
  'Het is de {tweede|derde|vierde} keer {dit kwartaal|dit jaar|sinds ik hier werk}.',
  'Vorige {week|maand} was het hier rustig.',
  'In de {vakantie|zomer} speelde dit niet.',
  '{Een winkelier|Een bewoner|Iemand die er zijn hond uitliet|De huismeester} vertelde hetzelfde.',
  '{Twee|Drie|Vier} mensen uit de buurt spraken mij erover aan.',
  'De {melder|buurman|buurvrouw} weet nu wie te bellen als het weer gebeurt.',
  'Ik ga {volgende week|over twee weken|op een ander tijdstip} nog eens kijken.',
  'Het was {een gewone doordeweekse dag|het begin van het weekend|de dag na de markt}.',
  'Een collega zag {vorige week|eerder deze maand|een paar dagen eerder} hetzelfde.',
  'Er is nog niets {gezegd of gedaan|met de buurt besproken}.',
  'De buurt {vraagt om een bericht|wil graag horen wat ermee gebeurt|denkt zelf al mee}.',
]
