/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-form-section.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ABOUT_YOU (plaza_about_you_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAboutYou, plaza_about_you, PLAZA, ABOUT_YOU, PlazaFormSection)

/* What goes into the messages, typed once: the form over the campaign's PlazaAboutDraft. */

GtkWidget  *plaza_about_you_new   (PlazaCampaign *campaign);
const char *plaza_about_you_title (const char    *name);

G_END_DECLS
