/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-incoming.h"

G_BEGIN_DECLS

/* How much of a stranger's file is read, in bytes. Fifty megabytes of JSON come from large lists; a text of
 * this size takes a few times as much memory. */
#define PLAZA_INTAKE_MOST_BYTES (64 * 1024 * 1024)

/**
 * PlazaIntakeOfficial:
 * @id: as an event's "officials" names them
 * @name: "Thom Tillis"
 * @title: (nullable): "Sen."
 * @state: (nullable): two letters
 *
 * Whom an event may address.
 */
typedef struct
{
  char *id;
  char *name;
  char *title;
  char *state;
} PlazaIntakeOfficial;

/**
 * PlazaIntakeFacts:
 * @name: the file's name, without its folder, for messages; "" of a paste
 * @kind: (nullable): as what it is to be read; %NULL: as what its content looks like
 * @places: path of the gazetteer
 * @day: (nullable): first day of the campaign, "YYYY-MM-DD"
 * @today: "YYYY-MM-DD"
 * @hashtag: (nullable): the campaign's
 * @languages: content languages
 * @officials: (element-type PlazaIntakeOfficial): whom an event may address
 * @mapping: (element-type PlazaColumn): what the user takes columns for; field is %NULL for none
 * @limit_ms: after how long, in milliseconds, whatever reads is stopped; 0: after some minutes
 *
 * What the process that reads a file is told of the campaign for which it reads it.
 */
typedef struct
{
  char      *name;
  char      *kind;
  char      *places;
  char      *day;
  char      *today;
  char      *hashtag;
  GStrv      languages;
  GPtrArray *officials;
  GPtrArray *mapping;
  int        limit_ms;
} PlazaIntakeFacts;

PlazaIntakeFacts *plaza_intake_facts_new   (PlazaCampaign           *campaign);
char             *plaza_intake_facts_write (const PlazaIntakeFacts  *self);
PlazaIntakeFacts *plaza_intake_facts_read  (const char              *text,
                                            gsize                    length,
                                            GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaIntakeFacts, plaza_record_unref)

G_END_DECLS
