-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Which open page saved a draft last. The same page may save over what it saved itself, though the answer to that
-- never reached it; another page may not.
alter table draft add column open_page uuid;
