/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-handout-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ORGANIZATIONS_FORM (plaza_organizations_form_get_type ())
G_DECLARE_FINAL_TYPE (PlazaOrganizationsForm, plaza_organizations_form, PLAZA, ORGANIZATIONS_FORM, AdwNavigationPage)

/* The names of organizations to print, one a line; for the draft's "organizations". */

void plaza_organizations_form_set_draft (PlazaOrganizationsForm  *self,
                                         PlazaHandoutDraft      *draft);

G_END_DECLS
