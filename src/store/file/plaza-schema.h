/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What tells a campaign from any other SQLite database: the letters PLZA at
 * offset 68 of the file (SQLite's file format, 1.3 "The Database Header"). */
#define PLAZA_SCHEMA_APPLICATION_ID 0x504c5a41

/* The version of the schema, at offset 60. A newer Plaza raises it. */
#define PLAZA_SCHEMA_VERSION 3

/* Without a state, a day or a time an event sorts behind those that have one. */
#define PLAZA_SCHEMA_NO_STATE 9999
#define PLAZA_SCHEMA_NO_DAY 9999999
#define PLAZA_SCHEMA_NO_START 1440

/* What the two orders sort by before the position: 14 bits of the state, 24 of the day, 11 of the start. Whoever
 * asks for an order has to write it like its index. */
#define PLAZA_SCHEMA_BY_STATE "((state_order << 35) + (first_day << 11) + first_start)"
#define PLAZA_SCHEMA_BY_DAY "((first_day << 25) + (first_start << 14) + state_order)"

extern const char * const plaza_schema_tables;
extern const char * const plaza_schema_indexes;
extern const char * const plaza_schema_list_indexes;
extern const char * const plaza_schema_drop_list_indexes;

/* Each table that a campaign must have, ended by NULL. */
extern const char * const plaza_schema_names[];
