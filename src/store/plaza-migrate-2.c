/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-migrate.h"

#define REVISION " ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0);\n"

/* Campaigns can be changed: what there is has a revision, what was done has a history, lines of the
 * sheet stand for themselves, and an event can be taken out of the search index. */
const char plaza_migrate_to_2[] =
  "ALTER TABLE campaign" REVISION
  "ALTER TABLE member" REVISION
  "ALTER TABLE bill" REVISION
  "ALTER TABLE event" REVISION
  "ALTER TABLE event ADD COLUMN created TEXT;\n"
  "ALTER TABLE event ADD COLUMN changed TEXT;\n"
  "ALTER TABLE event ADD COLUMN origin TEXT;\n"
  "ALTER TABLE guide" REVISION
  "ALTER TABLE point" REVISION
  "ALTER TABLE message" REVISION
  "ALTER TABLE value" REVISION
  "CREATE TABLE sheet_line (\n"
  "  -- The talking points chosen for a visit, in the order of their ranks: one can be moved without the others.\n"
  "  point TEXT PRIMARY KEY REFERENCES point,\n"
  "  rank REAL NOT NULL,\n"
  "  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "INSERT INTO sheet_line (point, rank) SELECT point, position + 1 FROM sheet_item;\n"
  "DROP TABLE sheet_item;\n"
  "CREATE TABLE batch (\n"
  "  -- What one action did. Together with \"edit\" the campaign's history, which is only ever added to.\n"
  "  id INTEGER PRIMARY KEY,\n"
  "  time TEXT NOT NULL CHECK (time GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),\n"
  "  author TEXT NOT NULL,\n"
  "  origin TEXT NOT NULL, -- 'window', 'command-line', the name of a file\n"
  "  action TEXT, -- what it is called in a menu; nothing where nobody would undo it, as with a choice of paper\n"
  "  undoes INTEGER REFERENCES batch, -- which batch this one takes back, or puts back\n"
  "  redo INTEGER NOT NULL DEFAULT 0 CHECK (redo = 0 OR (redo = 1 AND undoes IS NOT NULL))\n"
  ") STRICT;\n"
  "CREATE TABLE edit (\n"
  "  -- What became of one thing.\n"
  "  batch INTEGER NOT NULL REFERENCES batch,\n"
  "  position INTEGER NOT NULL,\n"
  "  thing TEXT NOT NULL,\n"
  "  uid TEXT NOT NULL,\n"
  "  what TEXT NOT NULL CHECK (what = 'new' OR what = 'changed' OR what = 'gone'),\n"
  "  revision INTEGER NOT NULL, -- which it made; of a thing that is gone, its last\n"
  "  place INTEGER, -- where a thing that is gone stood among those of its kind\n"
  "  -- {field: {before, after}} of what changed; all of it \"before\" where the thing is gone; nothing where it is\n"
  "  -- new, since it stands in its own table, or in the history of what became of it.\n"
  "  change TEXT,\n"
  "  PRIMARY KEY (batch, position)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE INDEX edit_by_thing ON edit (thing, uid);\n"
  "CREATE INDEX batch_by_undone ON batch (undoes) WHERE undoes IS NOT NULL;\n"
  "DROP INDEX event_by_point;\n"
  "CREATE INDEX event_by_point ON event (point) WHERE point <> 0 AND review = 'approved';\n"
  "DROP TABLE event_search;\n"
  "CREATE VIRTUAL TABLE event_search USING fts5 (\n"
  "  words, content = '', contentless_delete = 1, detail = none,\n"
  "  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'\n"
  ");\n";
