/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-card.h"

#include "plaza-prose-label.h"
#include "plaza-prose-view.h"

struct _PlazaGuideCard
{
  GtkBox parent_instance;
};

/* A role or an idea: its name, and what it is. A role has an icon, to find
 * one's own by; ideas would all have the same. */
G_DEFINE_FINAL_TYPE (PlazaGuideCard, plaza_guide_card, GTK_TYPE_BOX)

static const struct
{
  const char *id;
  const char *icon_name;
} icons[] = {
  { "facilitator", "emoji-flags-symbolic" },
  { "personal-story", "emote-love-symbolic" },
  { "issue-people", "system-users-symbolic" },
  { "the-ask", "dialog-question-symbolic" },
  { "turnout-lead", "contact-new-symbolic" },
  { "press-contact", "mail-message-new-symbolic" },
  { "emcee", "audio-input-microphone-symbolic" },
  { "trainers", "x-office-presentation-symbolic" },
  { "photographer", "camera-photo-symbolic" },
  { "digital-support", "phone-symbolic" },
  { "marshals", "security-high-symbolic" },
  { "police-liaison", "chat-message-new-symbolic" },
  { "check-in-staff", "task-due-symbolic" },
  { "timekeeper", "preferences-system-time-symbolic" },
};

static const char *
guide_card_icon_for (const PlazaSection *section)
{
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].id, section->id))
      return icons[i].icon_name;

  return "avatar-default-symbolic";
}

static GtkWidget *
guide_card_icon_new (const PlazaSection *section)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (guide_card_icon_for (section));

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "accent");

  return icon;
}

static void
plaza_guide_card_class_init (PlazaGuideCardClass *klass)
{
}

static void
plaza_guide_card_init (PlazaGuideCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "guide-card");
}

/**
 * plaza_guide_card_new:
 * @section: a role or an idea
 * @language: the content language
 */
GtkWidget *
plaza_guide_card_new (const PlazaSection *section,
                      const char         *language)
{
  PlazaGuideCard *self = g_object_new (PLAZA_TYPE_GUIDE_CARD, NULL);
  const char *heading = plaza_texts_get (section->headings, language);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = plaza_prose_label_new_heading (heading, 3, "heading");

  gtk_widget_set_hexpand (title, TRUE);
  if (section->type == PLAZA_SECTION_ROLE)
    gtk_box_append (GTK_BOX (top), guide_card_icon_new (section));
  gtk_box_append (GTK_BOX (top), title);
  gtk_box_append (GTK_BOX (self), top);
  gtk_box_append (GTK_BOX (self), plaza_prose_view_new (plaza_texts_get (section->bodies, language),
                                                        (const char * const *) section->links));

  return GTK_WIDGET (self);
}
