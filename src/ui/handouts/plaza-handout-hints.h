/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout-draft.h"

G_BEGIN_DECLS

/* What the form says of a draft: in a row, and below what is typed. Every
 * string is owned by the caller unless it is const. */

const char *plaza_hint_of_event      (PlazaEvent        *event);
char *plaza_hint_of_asks             (PlazaAskList      *asks);
char *plaza_hint_of_sheet            (PlazaSheet        *sheet);
char *plaza_hint_of_events         (PlazaHandoutDraft *draft);
char *plaza_hint_of_organizations    (PlazaHandoutDraft *draft);
char *plaza_hint_below_organizations (PlazaHandoutDraft *draft);
char *plaza_hint_of_contact          (PlazaHandoutDraft *draft);
char *plaza_hint_below_contact       (PlazaHandoutDraft *draft);

G_END_DECLS
