/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pill.h"

static const char * const style_classes[] = {
  [PLAZA_PILL_PLAIN] = NULL,
  [PLAZA_PILL_ATTENTION] = "attention",
  [PLAZA_PILL_FINE] = "fine",
  [PLAZA_PILL_ACCENT] = "accented",
};

/**
 * plaza_pill_new:
 * @text: one or a few words
 * @icon_name: (nullable): a symbolic icon before them
 * @style: what the pill means
 *
 * A small rounded label that says one fact about what it stands beside. It is
 * stock widgets with a style, not a class: a list makes hundreds of them.
 *
 * Returns: (transfer floating): the pill
 */
GtkWidget *
plaza_pill_new (const char     *text,
                const char     *icon_name,
                PlazaPillStyle  style)
{
  GtkWidget *label, *pill;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (style_classes), NULL);

  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  pill = label;

  if (icon_name != NULL)
    {
      pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
      gtk_box_append (GTK_BOX (pill), gtk_image_new_from_icon_name (icon_name));
      gtk_box_append (GTK_BOX (pill), label);
    }

  gtk_widget_add_css_class (pill, "fact");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  if (style_classes[style] != NULL)
    gtk_widget_add_css_class (pill, style_classes[style]);

  return pill;
}
