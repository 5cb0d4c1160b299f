/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-label-language.h"

/**
 * plaza_label_set_language:
 * @label: a label without attributes of its own
 * @language: (nullable): the tag of the text's language; %NULL for the window's
 */
void
plaza_label_set_language (GtkLabel   *label,
                          const char *language)
{
  g_autoptr(PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  if (language != NULL)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
    }

  gtk_label_set_attributes (label, attributes);
}
