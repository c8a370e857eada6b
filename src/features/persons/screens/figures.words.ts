// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { roomWords } from '../../../platform/ui/words/words.ts'

export const figuresWords = roomWords('figures', {
  nl: {
    title: 'Jaarcijfers',
    purpose:
      'Wat dit samenwerkingsverband oplevert: hoe vaak signalen elkaar raakten, en wat er daarna gebeurde.',
    year: 'Jaar',
    caption: 'Raakvlakken in {{year}}',
    kind: 'Soort',
    place: 'Over een plaats',
    person: 'Over een persoon',
    touched: 'Geraakt',
    contact: 'Contact',
    help: 'Hulp',
    outcome: 'Uitkomst',
    days: 'Dagen tot contact',
    few: 'minder dan 5',
    'days-few': 'te weinig om te zeggen',
    'days-of_one': '{{days}} (over {{count}})',
    'days-of_other': '{{days}} (over {{count}})',
    'counted-to': 'Geteld tot en met {{day}}.',
    'not-yet':
      'Van {{year}} is nog geen kwartaal voorbij. De eerste cijfers staan hier op de eerste dag van het volgende kwartaal.',
    'not-exact':
      'Je ziet cijfers tot het laatste kwartaal dat voorbij is. Aantallen onder de vijf staan er niet, zodat niemand uit een cijfer kan afleiden wie het is. De coördinator ziet ze wel.',
    exact:
      'Jij ziet alle aantallen. Anderen zien geen aantal onder de vijf, en alleen kwartalen die voorbij zijn. Let daarop als je deze cijfers deelt.',
    method: 'Hoe is er geteld',
    'method-touched': 'Geraakt: twee of meer domeinen meldden iets over dezelfde plaats of persoon.',
    'method-contact': 'Contact: een domein zei ja op de vraag of we mogen bellen, of bracht iets in.',
    'method-help': 'Hulp: het overleg besloot tot een korte interventie of een gezamenlijke aanpak.',
    'method-outcome': 'Uitkomst: een afzender hoorde het resultaat, of een afspraak is gedaan.',
    'method-days':
      'Dagen tot contact: van het eerste signaal tot het eerste contact. De helft ging sneller, de helft langzamer.',
    'method-year':
      'Elke stap telt één keer, in het jaar waarin hij gezet werd. Een raakvlak kan in december geraakt zijn en in januari tot contact leiden.',
    'method-erased':
      'Een raakvlak dat nergens toe leidt, wordt gewist. Het aantal blijft staan, zonder plaats, naam of organisatie.',
  },
  en: {
    title: 'Yearly figures',
    purpose: 'What this partnership brings about: how often signals touched, and what happened next.',
    year: 'Year',
    caption: 'Overlaps in {{year}}',
    kind: 'Kind',
    place: 'About a place',
    person: 'About a person',
    touched: 'Touched',
    contact: 'Contact',
    help: 'Help',
    outcome: 'Outcome',
    days: 'Days to contact',
    few: 'fewer than 5',
    'days-few': 'too few to say',
    'days-of_one': '{{days}} (of {{count}})',
    'days-of_other': '{{days}} (of {{count}})',
    'counted-to': 'Counted up to and including {{day}}.',
    'not-yet':
      'No quarter of {{year}} is over yet. The first figures appear here on the first day of the next quarter.',
    'not-exact':
      'You see figures up to the last quarter that is over. Counts under five are left out, so that nobody can tell from a figure who it is. The coordinator does see them.',
    exact:
      'You see all counts. Others see no count under five, and only quarters that are over. Mind that when you share these figures.',
    method: 'How this is counted',
    'method-touched': 'Touched: two or more domains reported something about the same place or person.',
    'method-contact':
      'Contact: a domain said yes to the question whether we may call, or brought something in.',
    'method-help': 'Help: the table decided on a short intervention or a joint action.',
    'method-outcome': 'Outcome: a sender heard the result, or an agreement was done.',
    'method-days':
      'Days to contact: from the first signal to the first contact. Half went faster, half slower.',
    'method-year':
      'Every step counts once, in the year in which it was taken. An overlap may be touched in December and lead to contact in January.',
    'method-erased':
      'An overlap that leads nowhere is erased. The number stays, without a place, a name or an organisation.',
  },
})
