/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft.h"
#include "plaza-field-problem-row.h"
#include "plaza-field-row.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_FORM_SECTION (plaza_form_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlazaFormSection, plaza_form_section, PLAZA, FORM_SECTION, AdwPreferencesGroup)

struct _PlazaFormSectionClass
{
  AdwPreferencesGroupClass parent_class;
};

/* A part of a form: rows over the fields of a draft, which its .ui file names. It is saved when the
 * form is applied and when the reader leaves it, and after each rest where every field of the draft
 * stands for itself. Property: "draft", a PlazaDraft, nullable. Signal "entered" (name): Enter was
 * pressed in that field. */

void     plaza_form_section_bind  (GtkWidgetClass   *section_class);
gboolean plaza_form_section_apply (PlazaFormSection *self,
                                   GError          **error);
gboolean plaza_form_section_ask   (PlazaFormSection *self,
                                   const char       *name);

G_END_DECLS
