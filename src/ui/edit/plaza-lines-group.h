/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"
#include "plaza-draft-field.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_LINES_GROUP (plaza_lines_group_get_type ())
G_DECLARE_FINAL_TYPE (PlazaLinesGroup, plaza_lines_group, PLAZA, LINES_GROUP, AdwPreferencesGroup)

/* A field that has a line for each item, whose order counts: a row for each, which can be moved and taken away. */

/* Answers what an item may be, for the caller to free; asked when somebody types. */
typedef GStrv (*PlazaLinesKnown) (PlazaCampaign *campaign);

GtkWidget *plaza_lines_group_new (PlazaDraftField *field,
                                 const char      *title,
                                 const char      *item,
                                 const char      *add,
                                 PlazaLinesKnown  known,
                                 PlazaCampaign   *campaign);

G_END_DECLS
