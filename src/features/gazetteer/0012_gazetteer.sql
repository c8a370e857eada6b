-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The region's own register of addresses and named places, and its map. Open data, the same for everybody in the
-- region; filled by the owner from a BAG extract (or from De Vlieten), never from what people report.

create table known_place (
  region int  not null references region,
  id     text not null check (length(id) between 1 and 100),
  kind   text not null check (kind in ('address', 'named-place', 'area')),
  label  text not null,
  search_label text not null,                   -- folded; each word can be found from its beginning
  area   text not null default '',              -- neighbourhood
  municipality text not null default '',
  postcode text,
  house_number text,
  dwelling boolean not null default false,
  rd_x int not null,
  rd_y int not null,
  longitude double precision not null,
  latitude  double precision not null,
  primary key (region, id)
);
create index known_place_by_label on known_place (region, search_label text_pattern_ops);
create index known_place_by_postcode on known_place (region, postcode, house_number) where postcode is not null;

create table region_map (
  region int not null references region,
  layers jsonb not null,                        -- GeoJSON in WGS84, a feature collection per layer
  primary key (region)
);

alter table known_place enable row level security;
alter table known_place force row level security;
alter table region_map enable row level security;
alter table region_map force row level security;
grant select on known_place, region_map to app;
create policy own_region on known_place for select to app using (region = (select visit_region()));
create policy own_region on region_map for select to app using (region = (select visit_region()));
