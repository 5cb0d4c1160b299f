/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-label-language.h"

/**
 * plaza_label_set_language:
 * @label: a label without attributes of its own
 * @language: (nullable): the tag of the text's language; %NULL for the window's
 *
 * What comes from elsewhere may be an address: broken, it gets no hyphen that is not its own.
 */
void
plaza_label_set_language (GtkLabel   *label,
                          const char *language)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (GTK_IS_LABEL (label));

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (language != NULL)
    pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));

  gtk_label_set_attributes (label, attributes);
}
